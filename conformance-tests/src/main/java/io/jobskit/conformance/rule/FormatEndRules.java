package io.jobskit.conformance.rule;

import io.jobskit.conformance.exchange.Exchange;
import io.jobskit.conformance.failure.Difference;
import io.jobskit.conformance.history.Creation;
import io.jobskit.conformance.history.History;
import io.jobskit.conformance.history.JobHistory;
import io.jobskit.conformance.history.Observation;
import io.jobskit.contract.lifecycle.JobStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A server gives results in each of the formats (section "Download a job's results"): that one job fails says nothing, but
 * where each job for one format does and none for the others, it is the format that the server cannot give.
 */
final class FormatEndRules {

    private static final Map<String, String> FORMATS =
            Map.of("JSON", "DOWNLOAD-02", "CSV", "DOWNLOAD-03", "TSV", "DOWNLOAD-04", "XLSX", "DOWNLOAD-05");

    /** One may have failed for a reason of its own. */
    private static final int ENOUGH = 2;

    private FormatEndRules() {}

    static List<Rule> all() {
        return FORMATS.entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .map(format -> new Rule(
                                format.getValue(),
                                "jobs for results in this format complete as others do",
                                (history, scope, judgement) -> judge(history, scope, judgement, format.getKey()))
                        .needing(Knowledge.ALL_THAT_WAS_DONE))
                .toList();
    }

    /** A view job that ran by itself, and as what it was read last. */
    private record Ended(String output, Observation last) {

        boolean hasCompleted() {
            return last.isIn(JobStatus.COMPLETED);
        }
    }

    /** By the very words of the request: one may be spelled so that the server does not understand it later. */
    private static void judge(History history, Scope scope, Judgement judgement, String format) {
        List<Ended> all = history.jobs().stream()
                .flatMap(job -> ended(job).stream())
                .filter(job -> scope.has(job.last))
                .toList();
        Map<String, List<Ended>> byOutput = new TreeMap<>();
        all.forEach(job ->
                byOutput.computeIfAbsent(job.output, any -> new ArrayList<>()).add(job));
        byOutput.forEach((output, jobs) -> {
            List<Ended> others = all.stream()
                    .filter(job -> !job.output.equals(output) && job.hasCompleted())
                    .toList();
            if (output.equalsIgnoreCase(format) && jobs.size() >= ENOUGH && others.size() >= ENOUGH) {
                judgement.that(
                        jobs.stream().anyMatch(Ended::hasCompleted),
                        () -> new Difference.Unwanted(
                                "Each of %d jobs whose output_type is '%s' ended %s, while %d jobs for other results completed"
                                        .formatted(
                                                jobs.size(),
                                                output,
                                                jobs.get(0).last.label(),
                                                others.size())),
                        evidence(jobs, others));
            }
        });
    }

    private static Exchange[] evidence(List<Ended> jobs, List<Ended> others) {
        return Stream.concat(jobs.stream().limit(ENOUGH), others.stream().limit(1))
                .map(job -> job.last.exchange())
                .toArray(Exchange[]::new);
    }

    private static Optional<Ended> ended(JobHistory job) {
        Predicate<Creation> isByItself = creation ->
                creation.isView() && !creation.isHeld() && job.actions().isEmpty();
        Optional<Observation> last = job.readings().stream()
                .filter(seen -> seen.status().filter(JobStatus::hasEnded).isPresent())
                .reduce((one, later) -> later);
        return job.creation()
                .filter(isByItself)
                .flatMap(creation -> last.map(seen ->
                        new Ended(creation.parameters().path("output_type").asText(), seen)));
    }
}
