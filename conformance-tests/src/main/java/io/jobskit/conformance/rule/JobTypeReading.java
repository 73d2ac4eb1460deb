package io.jobskit.conformance.rule;

import io.jobskit.conformance.exchange.Exchange;
import io.jobskit.conformance.history.Creation;
import io.jobskit.conformance.history.History;
import io.jobskit.conformance.history.JobHistory;
import io.jobskit.conformance.history.Observation;
import io.jobskit.conformance.outcome.Finding;
import io.jobskit.conformance.outcome.Finding.Source;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Which way the target goes with the case of a job type, as all of a run shows it: whatever the run is about, it meets jobs.
 * Those of others tell something as well, although it is not known how they were asked for.
 */
public final class JobTypeReading {

    static final String REQUIREMENT = "RESOURCE-02";
    static final String ECHOED = "echoed as sent";
    static final String UPPER = "upper-cased";
    static final String LOWER = "lower-cased";
    static final String NOT_UPPER = "not upper-cased";

    private final Map<String, Exchange> shownBy = new TreeMap<>();
    private Optional<Exchange> othersInUpperCase = Optional.empty();
    private Optional<Exchange> othersInLowerCase = Optional.empty();

    private JobTypeReading() {}

    /** What was seen of it, each reading by the first exchange that shows it; nothing if no job tells. */
    public static List<Finding> of(History history) {
        JobTypeReading reading = new JobTypeReading();
        history.jobs().forEach(reading::look);
        reading.conclude();
        return reading.shownBy.entrySet().stream()
                .<Finding>map(shown ->
                        new Finding.Observed(REQUIREMENT, Source.HISTORY, shown.getKey(), List.of(shown.getValue())))
                .toList();
    }

    private void look(JobHistory job) {
        for (Observation seen : job.observations()) {
            String shown = seen.attribute("job_type").asText();
            if (!shown.isEmpty()) {
                job.creation()
                        .ifPresentOrElse(
                                creation -> compare(creation, shown, seen.exchange()),
                                () -> lookAtOthers(shown, seen.exchange()));
            }
        }
    }

    private void compare(Creation creation, String shown, Exchange exchange) {
        String sent = creation.attributes().path("job_type").asText();
        if (!shown.equalsIgnoreCase(sent)) {
            return;
        }
        if (shown.equals(sent)) {
            // What is in capitals already is the same whichever way the target goes.
            if (!isUpper(sent)) {
                shownBy.putIfAbsent(ECHOED, exchange);
            }
        } else if (isUpper(shown)) {
            shownBy.putIfAbsent(UPPER, exchange);
        } else if (shown.equals(sent.toLowerCase(Locale.ROOT))) {
            shownBy.putIfAbsent(LOWER, exchange);
        }
    }

    private void lookAtOthers(String shown, Exchange exchange) {
        if (isUpper(shown)) {
            othersInUpperCase = othersInUpperCase.or(() -> Optional.of(exchange));
        } else {
            othersInLowerCase = othersInLowerCase.or(() -> Optional.of(exchange));
        }
    }

    private void conclude() {
        if (shownBy.containsKey(LOWER)) {
            // Then small letters were not echoed either.
            shownBy.remove(ECHOED);
        }
        if (shownBy.isEmpty()) {
            othersInLowerCase.ifPresent(
                    exchange -> shownBy.put(othersInUpperCase.isPresent() ? ECHOED : NOT_UPPER, exchange));
        }
    }

    private static boolean isUpper(String type) {
        return type.equals(type.toUpperCase(Locale.ROOT));
    }
}
