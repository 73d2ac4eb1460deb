package io.jobskit.conformance.step;

import io.cucumber.core.feature.FeatureWithLines;
import io.cucumber.core.options.RuntimeOptionsBuilder;
import io.cucumber.core.runtime.Runtime;
import io.cucumber.plugin.ConcurrentEventListener;
import io.cucumber.plugin.event.EventPublisher;
import io.cucumber.plugin.event.PickleStepTestStep;
import io.cucumber.plugin.event.Status;
import io.cucumber.plugin.event.TestCaseFinished;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What the steps of the shipped features are, without doing anything. */
final class PlayedSteps implements ConcurrentEventListener {

    private final Set<String> phrases = new TreeSet<>();
    private final Set<String> texts = new TreeSet<>();
    private final List<String> unplayable = new ArrayList<>();

    private PlayedSteps() {}

    static PlayedSteps ofTheFeatures() {
        PlayedSteps steps = new PlayedSteps();
        Runtime.builder()
                .withRuntimeOptions(new RuntimeOptionsBuilder()
                        .addFeature(FeatureWithLines.parse("classpath:features"))
                        .addGlue(URI.create("classpath:/io/jobskit/conformance/step"))
                        .setDryRun()
                        .setMonochrome()
                        .setNoSummary()
                        .setPublishQuiet(true)
                        .build())
                .withAdditionalPlugins(steps)
                .build()
                .run();
        return steps;
    }

    /** The phrases of the code that are used. */
    Set<String> phrases() {
        return phrases;
    }

    /** Whether a step has these words. */
    boolean say(String words) {
        return texts.stream().anyMatch(text -> (text + " ").contains(words + " "));
    }

    /** What follows these words in the steps that begin with them. */
    List<String> after(String words) {
        return texts.stream()
                .filter(text -> text.startsWith(words))
                .map(text -> text.substring(words.length()))
                .toList();
    }

    /** Scenarios with a step that is undefined, ambiguous or wrong. */
    List<String> unplayable() {
        return unplayable;
    }

    @Override
    public void setEventPublisher(EventPublisher publisher) {
        publisher.registerHandlerFor(TestCaseFinished.class, this::finished);
    }

    private void finished(TestCaseFinished event) {
        if (event.getResult().getStatus() != Status.PASSED) {
            unplayable.add(event.getTestCase().getName() + ": " + event.getResult());
            return;
        }
        event.getTestCase().getTestSteps().stream()
                .filter(PickleStepTestStep.class::isInstance)
                .map(PickleStepTestStep.class::cast)
                .forEach(step -> {
                    phrases.add(step.getPattern());
                    texts.add(step.getStep().getText());
                });
    }
}
