package io.jobskit.reports.postman;

import io.jobskit.contract.verdict.ExchangeRecord;
import io.jobskit.contract.verdict.LifeRecord;
import io.jobskit.contract.verdict.VerdictFile;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The jobs of a run and the variables that stand for their ids, which a server gives anew each time. A job is named by its
 * variable, which tells it from a job of another firm with the same id.
 */
final class JobVariables {

    private static final String FIRM = "Addepar-Firm";
    private static final String JOBS = "jobs";

    private final Map<String, LifeRecord> lives = new LinkedHashMap<>();
    private final Map<Integer, String> byCreation = new HashMap<>();
    private final Map<String, List<String>> byId = new HashMap<>();

    JobVariables(VerdictFile verdict) {
        for (LifeRecord life : verdict.lives()) {
            String variable = "job_" + (lives.size() + 1);
            lives.put(variable, life);
            byCreation.put(life.created(), variable);
            byId.computeIfAbsent(life.id(), id -> new ArrayList<>()).add(variable);
        }
    }

    /** The variables with the ids of the run, in the order in which the jobs were first seen. */
    Map<String, String> variables() {
        Map<String, String> variables = new LinkedHashMap<>();
        lives.forEach((variable, life) -> variables.put(variable, life.id()));
        return variables;
    }

    /** What was seen of a job. */
    LifeRecord life(String variable) {
        return Objects.requireNonNull(lives.get(variable), variable);
    }

    /** The job that a request created. */
    Optional<String> createdBy(ExchangeRecord exchange) {
        return Optional.ofNullable(byCreation.get(exchange.number()));
    }

    /** The job that a request names in its path. */
    Optional<String> namedBy(ExchangeRecord exchange) {
        String[] segments = segments(exchange.url());
        int at = place(segments);
        return at < 0 ? Optional.empty() : named(decoded(segments[at]), exchange);
    }

    /** The address of a request, the id of the job that it names replaced by a variable. */
    String address(ExchangeRecord exchange) {
        Optional<String> job = namedBy(exchange);
        if (job.isEmpty()) {
            return exchange.url();
        }
        String[] segments = segments(exchange.url());
        segments[place(segments)] = "{{" + job.get() + "}}";
        return String.join("/", segments) + exchange.url().substring(endOfPath(exchange.url()));
    }

    /** Nobody's requests name no firm: they mean the job of that id if there is only one. */
    private Optional<String> named(String id, ExchangeRecord exchange) {
        List<String> named = byId.getOrDefault(id, List.of());
        Optional<String> firm = exchange.request().header(FIRM);
        return named.stream()
                .filter(job -> firm.isPresent() ? life(job).firm().equals(firm.get()) : named.size() == 1)
                .findFirst();
    }

    private static int place(String[] segments) {
        for (int i = 1; i < segments.length; i++) {
            if (segments[i - 1].equals(JOBS) && !segments[i].isEmpty()) {
                return i;
            }
        }
        return -1;
    }

    private static String[] segments(String url) {
        return url.substring(0, endOfPath(url)).split("/", -1);
    }

    private static int endOfPath(String url) {
        int query = url.indexOf('?');
        return query < 0 ? url.length() : query;
    }

    private static String decoded(String segment) {
        try {
            return URLDecoder.decode(segment.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return segment;
        }
    }
}
