package io.jobskit.reports.lifecycle;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.jobskit.reports.verdict.Exchange;
import io.jobskit.reports.verdict.RequirementOutcome;
import io.jobskit.reports.verdict.VerdictFile;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
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
 * @param changes the allowed changes that a job has gone through, each with the number of jobs
 * @param others changes that were seen and that the documentation does not have, each with the number of jobs
 */
public record Sightings(Map<JobStatus, Integer> statuses, Map<Change, Integer> changes, Map<Change, Integer> others) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern FIRM = Pattern.compile("(?im)^Addepar-Firm:[ \t]*(.*)$");

    /** The sightings of a run. */
    public static Sightings of(VerdictFile verdict) {
        Map<JobStatus, Integer> statuses = new EnumMap<>(JobStatus.class);
        Map<Change, Integer> changes = new LinkedHashMap<>();
        Map<Change, Integer> others = new LinkedHashMap<>();
        for (List<JobStatus> life : lives(verdict).values()) {
            Set<Change> met = new LinkedHashSet<>();
            for (int later = 1; later < life.size(); later++) {
                met.addAll(between(life.get(later - 1), life.get(later)));
            }
            EnumSet.copyOf(life).forEach(status -> statuses.merge(status, 1, Integer::sum));
            met.forEach(change -> (change.when().isEmpty() ? others : changes).merge(change, 1, Integer::sum));
        }
        return new Sightings(statuses, changes, others);
    }

    private static List<Change> between(JobStatus before, JobStatus after) {
        JobStatus from = oneLabel(before);
        JobStatus to = oneLabel(after);
        if (from == to) {
            return List.of();
        }
        return Change.isReachable(from, to) ? Change.between(from, to) : List.of(new Change(from, to, ""));
    }

    private static JobStatus oneLabel(JobStatus status) {
        return status == JobStatus.CANCELED ? JobStatus.USER_CANCELLED : status;
    }

    /** The statuses of each job in the order in which they were seen; ids are the firm's own. */
    private static Map<String, List<JobStatus>> lives(VerdictFile verdict) {
        Map<String, List<JobStatus>> lives = new HashMap<>();
        verdict.requirements().stream()
                .map(RequirementOutcome::evidence)
                .flatMap(List::stream)
                .filter(exchange -> !exchange.control())
                .distinct()
                .sorted(Comparator.comparing(Exchange::sentAt))
                .forEach(exchange -> see(exchange, lives));
        return lives;
    }

    private static void see(Exchange exchange, Map<String, List<JobStatus>> lives) {
        JsonNode data = body(exchange.response()).path("data");
        for (JsonNode job : data.isArray() ? data : List.of(data)) {
            String id = job.path("id").asText();
            JobStatus.of(job.path("attributes").path("status").asText())
                    .filter(status -> !id.isEmpty())
                    .ifPresent(status -> lives.computeIfAbsent(firm(exchange) + '\n' + id, unseen -> new ArrayList<>())
                            .add(status));
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
