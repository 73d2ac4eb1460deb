package io.jobskit.conformance.run;

import io.cucumber.core.gherkin.Feature;
import io.cucumber.core.options.RuntimeOptionsBuilder;
import io.cucumber.core.order.StandardPickleOrders;
import io.cucumber.core.runtime.BackendServiceLoader;
import io.cucumber.core.runtime.Runtime;
import io.cucumber.plugin.Plugin;
import io.cucumber.tagexpressions.TagExpressionParser;
import io.jobskit.conformance.scene.Stage;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Plays scenarios by Cucumber, side by side. */
final class Scenarios {

    private static final URI GLUE = URI.create("classpath:/io/jobskit/conformance/step");

    private final List<Feature> features;
    private final Supplier<ClassLoader> classLoader;

    Scenarios(List<Feature> features, Supplier<ClassLoader> classLoader) {
        this.features = features;
        this.classLoader = classLoader;
    }

    /** Plays those of the selected requirements; what they find out is told by the plugins and on the stage. */
    void play(RunRequest request, Set<String> selected, Stage stage, Plugin... plugins) {
        RuntimeOptionsBuilder options = new RuntimeOptionsBuilder()
                .addGlue(GLUE)
                .setThreads(request.parallel())
                .setPickleOrder(
                        request.shuffled()
                                ? StandardPickleOrders.random(request.seed())
                                : StandardPickleOrders.lexicalUriOrder())
                .setMonochrome()
                .setNoSummary()
                .setPublishQuiet(true);
        if (!request.only().isEmpty()) {
            options.addTagFilter(TagExpressionParser.parse(
                    selected.stream().map(id -> "@" + id).sorted().collect(Collectors.joining(" or "))));
        }
        ThreadLocalFactories factories = new ThreadLocalFactories(stage);
        Runtime.builder()
                .withRuntimeOptions(options.build())
                .withClassLoader(classLoader)
                .withFeatureSupplier(() -> features)
                .withObjectFactorySupplier(factories)
                .withBackendSupplier(new BackendServiceLoader(classLoader, factories))
                .withAdditionalPlugins(plugins)
                .build()
                .run();
    }
}
