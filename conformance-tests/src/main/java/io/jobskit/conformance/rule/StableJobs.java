package io.jobskit.conformance.rule;

import com.fasterxml.jackson.databind.JsonNode;
import io.jobskit.conformance.exchange.Exchange;
import io.jobskit.conformance.failure.Difference;
import io.jobskit.conformance.history.HappensBefore;
import io.jobskit.conformance.history.History;
import io.jobskit.conformance.history.JobHistory;
import io.jobskit.contract.lifecycle.JobStatus;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The jobs that stood all the time while pages were read one after the other (LIST-06). */
final class StableJobs {

    private static final int ENOUGH_PAGES = 2;

    private StableJobs() {}

    /**
     * Each job is on one page that stood all the time, whatever came and went meanwhile: it had ended, was listed before
     * the first page and after the last, and was the same then.
     */
    static void showsEachOnce(History history, Scope scope, Judgement judgement) {
        List<List<Exchange>> walks = Walks.whole(history);
        Map<List<Exchange>, Map<String, JsonNode>> listed = new HashMap<>();
        Map<String, JobHistory> jobs =
                history.allJobs().stream().collect(Collectors.toMap(JobHistory::id, story -> story));
        for (List<Exchange> walk : walks) {
            if ((walk.size() >= ENOUGH_PAGES || isOfALimit(walk.get(0))) && scope.has(walk.get(walk.size() - 1))) {
                Optional<List<Exchange>> before = nearest(walks, walk, true);
                Optional<List<Exchange>> after = nearest(walks, walk, false);
                if (before.isPresent() && after.isPresent()) {
                    Set<String> standing = standing(
                            listed.computeIfAbsent(before.get(), StableJobs::entries),
                            listed.computeIfAbsent(after.get(), StableJobs::entries));
                    judge(jobs, walk, standing, before.get(), after.get(), judgement);
                }
            }
        }
    }

    /** Whether all that a listing was asked for is how many jobs a page may hold: then one page may be the whole of it. */
    private static boolean isOfALimit(Exchange page) {
        String query = page.request().uri().getQuery();
        return query != null && query.matches("page\\[limit]=[1-9]\\d*");
    }

    private static void judge(
            Map<String, JobHistory> jobs,
            List<Exchange> walk,
            Set<String> standing,
            List<Exchange> before,
            List<Exchange> after,
            Judgement judgement) {
        Exchange first = walk.get(0);
        Exchange last = walk.get(walk.size() - 1);
        Map<String, List<Exchange>> met = new HashMap<>();
        walk.forEach(page -> entries(List.of(page))
                .keySet()
                .forEach(id -> met.computeIfAbsent(id, any -> new ArrayList<>()).add(page)));
        for (String id : standing) {
            JobHistory story = jobs.get(id);
            if (story != null && story.mayBeTouched(first, last, any -> true)) {
                continue;
            }
            List<Exchange> on = met.getOrDefault(id, List.of());
            judgement.that(
                    on.size() == 1,
                    () -> new Difference.Unwanted(
                            on.isEmpty()
                                    ? "Job %s, which was listed before and after, is %s"
                                            .formatted(id, nowhere(walk.size()))
                                    : Walks.twice(id, on)),
                    evidence(id, on, before, after, walk));
        }
    }

    private static String nowhere(int pages) {
        return pages == 1
                ? "not on the page that is said to be the only one"
                : "on none of the %d pages that follow from one another".formatted(pages);
    }

    private static Exchange[] evidence(
            String id, List<Exchange> on, List<Exchange> before, List<Exchange> after, List<Exchange> walk) {
        List<Exchange> evidence = new ArrayList<>(on.isEmpty() ? walk : on);
        if (on.isEmpty()) {
            page(before, id).ifPresent(evidence::add);
            page(after, id).ifPresent(evidence::add);
        }
        return evidence.toArray(Exchange[]::new);
    }

    private static Optional<Exchange> page(List<Exchange> walk, String id) {
        return walk.stream()
                .filter(page -> entries(List.of(page)).containsKey(id))
                .findFirst();
    }

    /** The jobs that had ended, and are the same in both. */
    private static Set<String> standing(Map<String, JsonNode> before, Map<String, JsonNode> after) {
        return before.entrySet().stream()
                .filter(entry -> hasEnded(entry.getValue())
                        && after.containsKey(entry.getKey())
                        && isTheSame(entry.getValue(), after.get(entry.getKey())))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** By what the documentation says of a job: what a server shows besides may be another each time. */
    private static boolean isTheSame(JsonNode before, JsonNode after) {
        return DocumentedMembers.of(before).equals(DocumentedMembers.of(after));
    }

    private static boolean hasEnded(JsonNode job) {
        return JobStatus.of(job.at("/attributes/status").asText())
                .filter(JobStatus::hasEnded)
                .isPresent();
    }

    private static Map<String, JsonNode> entries(List<Exchange> pages) {
        Map<String, JsonNode> entries = new LinkedHashMap<>();
        for (Exchange page : pages) {
            for (JsonNode job : page.json().path("data")) {
                if (job.path("id").isTextual()) {
                    entries.put(job.path("id").asText(), job);
                }
            }
        }
        return entries;
    }

    /** The last whole listing that was over before a walk began, or the first that began after it was over. */
    private static Optional<List<Exchange>> nearest(List<List<Exchange>> walks, List<Exchange> walk, boolean isBefore) {
        Exchange first = walk.get(0);
        Exchange last = walk.get(walk.size() - 1);
        return walks.stream()
                .filter(other -> other.get(0).identity().equals(first.identity()))
                .filter(other -> isBefore
                        ? HappensBefore.isBefore(other.get(other.size() - 1), first)
                        : HappensBefore.isBefore(last, other.get(0)))
                .reduce((one, later) -> isBefore ? later : one);
    }
}
