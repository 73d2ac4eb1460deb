package io.jobskit.reports.lifecycle;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.jobskit.contract.lifecycle.Change;
import io.jobskit.contract.lifecycle.JobStatus;
import io.jobskit.contract.lifecycle.LifeCycle;
import io.jobskit.reports.verdict.Exchange;
import io.jobskit.reports.verdict.RequirementOutcome;
import io.jobskit.reports.verdict.VerdictFile;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What of the life of a job was seen in the evidence of a run.
 *
 * @param statuses the statuses that a job was shown in, each with the number of jobs
 * @param unknown what a job was shown as that is no status of the documentation, each with the number of jobs
 * @param changes the changes that a job was seen to go through, each with the number of jobs
 * @param concluded the changes that a job must have gone through unseen, each with the number of such jobs
 * @param others changes that were seen and that there is no way to, each with the number of jobs
 */
public record Sightings(
        Map<JobStatus, Integer> statuses,
        Map<String, Integer> unknown,
        Map<Change, Integer> changes,
        Map<Change, Integer> concluded,
        Map<Change, Integer> others) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern FIRM = Pattern.compile("(?im)^Addepar-Firm:[ \t]*(.*)$");

    /** The sightings of a run. */
    public static Sightings of(VerdictFile verdict) {
        Sightings seen = new Sightings(
                new EnumMap<>(JobStatus.class),
                new LinkedHashMap<>(),
                new LinkedHashMap<>(),
                new LinkedHashMap<>(),
                new LinkedHashMap<>());
        lives(verdict).values().forEach(seen::add);
        return seen;
    }

    private void add(Life life) {
        life.statuses().forEach(status -> statuses.merge(status, 1, Integer::sum));
        life.otherStatuses().forEach(label -> unknown.merge(label, 1, Integer::sum));
        Set<Change> went = new LinkedHashSet<>();
        Set<Change> mustHave = new LinkedHashSet<>();
        Set<Change> noWay = new LinkedHashSet<>();
        for (Life.Step step : life.steps()) {
            if (!LifeCycle.isReachable(step.from(), step.to(), true)) {
                noWay.add(new Change(step.from(), step.to(), ""));
            } else if (step.next()) {
                LifeCycle.direct(step.from(), step.to())
                        .ifPresentOrElse(
                                went::add, () -> mustHave.addAll(LifeCycle.noWayRound(step.from(), step.to())));
            }
        }
        mustHave.removeAll(went);
        went.forEach(change -> changes.merge(change, 1, Integer::sum));
        mustHave.forEach(change -> concluded.merge(change, 1, Integer::sum));
        noWay.forEach(change -> others.merge(change, 1, Integer::sum));
    }

    /** Each job; ids are the firm's own. */
    private static Map<String, Life> lives(VerdictFile verdict) {
        Map<String, Life> lives = new LinkedHashMap<>();
        verdict.requirements().stream()
                .map(RequirementOutcome::evidence)
                .flatMap(List::stream)
                .filter(exchange -> !exchange.control())
                .distinct()
                .sorted(Comparator.comparing(Exchange::sentAt))
                .forEach(exchange -> see(exchange, lives));
        return lives;
    }

    private static void see(Exchange exchange, Map<String, Life> lives) {
        JsonNode data = body(exchange.response()).path("data");
        for (JsonNode job : data.isArray() ? data : List.of(data)) {
            String id = job.path("id").asText();
            String label = job.path("attributes").path("status").asText();
            if (!id.isEmpty() && !label.isEmpty()) {
                lives.computeIfAbsent(firm(exchange) + '\n' + id, unseen -> new Life())
                        .see(label, exchange);
            }
        }
    }

    private static String firm(Exchange exchange) {
        Matcher header = FIRM.matcher(exchange.request());
        return header.find() ? header.group(1) : "";
    }

    /** The document in an answer; missing if it holds none, or not the whole of one. */
    private static JsonNode body(String response) {
        int end = response.indexOf("\n\n");
        try {
            return end < 0 ? JSON.missingNode() : JSON.readTree(response.substring(end + 2));
        } catch (JsonProcessingException noDocument) {
            return JSON.missingNode();
        }
    }
}
