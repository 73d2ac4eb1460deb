package io.jobskit.contract.verdict;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Collects what exchanges show of each job. */
public final class Lives {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, LifeRecord> lives = new LinkedHashMap<>();

    private Lives() {}

    /** The jobs that the answers show, as far as their bodies are shown as a whole. */
    public static List<LifeRecord> of(Collection<ExchangeRecord> exchanges) {
        return of(exchanges, Lives::document);
    }

    /**
     * The jobs that the answers show, in the order in which they were first seen.
     *
     * @param document the document that an answer holds; a missing node if it holds none
     */
    public static List<LifeRecord> of(
            Collection<ExchangeRecord> exchanges, Function<ExchangeRecord, JsonNode> document) {
        Lives lives = new Lives();
        exchanges.stream()
                .filter(exchange -> !exchange.control())
                .sorted(Comparator.comparing(ExchangeRecord::sentAt).thenComparing(ExchangeRecord::number))
                .forEach(
                        exchange -> lives.see(exchange, document.apply(exchange).path("data")));
        return List.copyOf(lives.lives.values());
    }

    private static JsonNode document(ExchangeRecord exchange) {
        try {
            return JSON.readTree(exchange.response().body());
        } catch (JsonProcessingException noDocument) {
            return JSON.missingNode();
        }
    }

    private void see(ExchangeRecord exchange, JsonNode data) {
        boolean isCreation = data.isObject() && exchange.method().equals("POST") && exchange.status() / 100 == 2;
        for (JsonNode job : data.isArray() ? data : List.of(data)) {
            String id = job.path("id").asText();
            String status = job.path("attributes").path("status").asText();
            if (!id.isEmpty() && (isCreation || !status.isEmpty())) {
                String firm = exchange.request().header("Addepar-Firm").orElse("");
                LifeRecord before =
                        lives.getOrDefault(firm + '\n' + id, new LifeRecord(id, firm, "", "", 0, false, List.of()));
                lives.put(firm + '\n' + id, after(before, exchange, job, status, isCreation && before.created() == 0));
            }
        }
    }

    private static LifeRecord after(
            LifeRecord before, ExchangeRecord exchange, JsonNode job, String status, boolean isCreation) {
        List<LifeRecord.Seen> seen = new ArrayList<>(before.seen());
        if (!status.isEmpty()) {
            seen.add(new LifeRecord.Seen(status, exchange.number()));
        }
        boolean isHeld = exchange.request()
                .header("Jobs-Control")
                .filter("hold"::equalsIgnoreCase)
                .isPresent();
        return new LifeRecord(
                before.id(),
                before.firm(),
                before.kind().isEmpty()
                        ? job.path("attributes").path("job_type").asText()
                        : before.kind(),
                isCreation ? exchange.identity() : before.owner(),
                isCreation ? exchange.number() : before.created(),
                isCreation ? isHeld : before.held(),
                seen);
    }
}
