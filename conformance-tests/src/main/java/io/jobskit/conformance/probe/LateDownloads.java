package io.jobskit.conformance.probe;

import com.fasterxml.jackson.databind.JsonNode;
import io.jobskit.conformance.client.JobsClient;
import io.jobskit.conformance.exchange.Exchange;
import io.jobskit.conformance.exchange.Operation;
import io.jobskit.conformance.failure.CannotJudgeException;
import io.jobskit.conformance.history.TwinTrial;
import io.jobskit.conformance.history.TwinTrial.Expectation;
import io.jobskit.conformance.scene.RunContext;
import io.jobskit.conformance.scene.ScenarioContext;
import io.jobskit.contract.lifecycle.JobStatus;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Downloads once, when a run is nearly over, the results of each job that a legal form has made and that is listed as
 * Completed by then: whatever may be asked for also has to be done. And once more, of two output types, what was
 * downloaded before and is to be the same however much later.
 */
public final class LateDownloads {

    /** What its requests are marked with, in the place of a requirement. */
    private static final String MARK = "late";

    /** The output types of which results are downloaded again: text may say when it was written. */
    private static final List<String> AGAIN = List.of("JSON", "CSV");

    private static final int FEW = 3;

    private final RunContext stage;
    private final List<TwinTrial> trials;
    private final int parallel;

    /** Of the jobs of these trials, so many side by side. */
    public LateDownloads(RunContext stage, List<TwinTrial> trials, int parallel) {
        this.stage = stage;
        this.trials = trials;
        this.parallel = parallel;
    }

    /** By what the last listing shows; nothing is judged, and nothing is waited for. */
    public void play() {
        Set<String> completed = completed();
        List<Supplier<List<Exchange>>> work = new ArrayList<>();
        Stream.concat(forms().flatMap(trial -> ScenarioContext.createdId(trial.exchange()).stream()), downloaded())
                .filter(completed::contains)
                .distinct()
                .forEach(id -> {
                    JobsClient client = JobsClient.of(stage.wire(), stage.target(), MARK, 1 + 2 * work.size());
                    work.add(() -> download(client, id));
                });
        Object unused = stage.waiting().sideBySide().done(work, parallel);
    }

    /**
     * Where requests may be few, so many at most: one of those that differ in their case or in the kind of their job, and
     * none that might have been refused.
     */
    private Stream<TwinTrial> forms() {
        Set<String> met = new HashSet<>();
        return trials.stream()
                .filter(trial -> !trial.expectation().isAgainst())
                .filter(trial -> stage.hasControl()
                        || (trial.expectation() == Expectation.ACCEPTED
                                && met.add(
                                        trial.name().toLowerCase(Locale.ROOT).replaceFirst("^(view|query) job, ", ""))))
                .limit(stage.hasControl() ? Integer.MAX_VALUE : FEW);
    }

    /** What shows; where there are no results, the job is read: it may not have completed after all. */
    private List<Exchange> download(JobsClient client, String id) {
        try {
            Exchange first = client.download(stage.target().owner(), id);
            return first.status() / 100 == 4
                    ? List.of(first, client.read(stage.target().owner(), id))
                    : client.onward(stage.target().owner(), id, first);
        } catch (CannotJudgeException unanswered) {
            return List.of();
        }
    }

    /** The first job of each of these output types whose results were given, and to which nothing was done since. */
    private Stream<String> downloaded() {
        List<Exchange> exchanges = stage.wire().history().exchanges();
        Map<String, String> outputs = new HashMap<>();
        exchanges.stream()
                .filter(exchange -> exchange.operation() == Operation.CREATE)
                .forEach(creation ->
                        ScenarioContext.createdId(creation).ifPresent(id -> outputs.put(id, output(creation))));
        List<String> given =
                GivenResults.among(exchanges, stage.target().owner().name());
        return AGAIN.stream()
                .flatMap(type -> given.stream()
                        .filter(id -> type.equals(outputs.get(id)))
                        .limit(1));
    }

    private static String output(Exchange creation) {
        return creation.request()
                .message()
                .json()
                .at("/data/attributes/parameters/output_type")
                .asText("")
                .toUpperCase(Locale.ROOT);
    }

    private Set<String> completed() {
        Set<String> completed = new HashSet<>();
        for (Exchange exchange : stage.wire().history().exchanges()) {
            if (exchange.operation() == Operation.LIST) {
                for (JsonNode job : exchange.json().path("data")) {
                    boolean isCompleted = JobStatus.of(
                                    job.at("/attributes/status").asText())
                            .filter(JobStatus.COMPLETED::equals)
                            .isPresent();
                    String id = job.path("id").asText();
                    boolean unused = isCompleted ? completed.add(id) : completed.remove(id);
                }
            }
        }
        return completed;
    }
}
