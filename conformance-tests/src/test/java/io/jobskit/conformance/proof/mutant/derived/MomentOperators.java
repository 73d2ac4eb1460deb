package io.jobskit.conformance.proof.mutant.derived;

import static io.jobskit.conformance.proof.twist.Tricks.attributes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;

/** Operators on the times of a job. */
final class MomentOperators {

    private static final Duration AN_HOUR = Duration.ofHours(1);

    /** A start before any, an end after any: they are in order. */
    private static final Map<String, String> ADDED =
            Map.of("started_at", "2026-01-01T00:00:00Z", "completed_at", "2031-01-01T00:00:00Z");

    private MomentOperators() {}

    static Map<String, Operator> all() {
        Map<String, Operator> all = new TreeMap<>();
        Map.of("StartedAt", "started_at", "CompletedAt", "completed_at").forEach((word, name) -> {
            ways().forEach((way, change) -> all.put("Writes" + word + way, written(name, change)));
            all.put("Advances" + word, there(name, (job, at) -> put(job, name, at.minus(AN_HOUR))));
            all.put("Postpones" + word, there(name, (job, at) -> put(job, name, at.plus(AN_HOUR))));
            all.put("Adds" + word, Operator.showing(job -> {
                if (!attributes(job).hasNonNull(name)) {
                    attributes(job).put(name, Objects.requireNonNull(ADDED.get(name)));
                }
            }));
        });
        all.put("PutsCompletedAtBeforeStartedAt", there("completed_at", (job, at) -> {
            JsonNode started = attributes(job).path("started_at");
            if (started.isTextual()) {
                put(job, "completed_at", Instant.parse(started.asText()).minus(AN_HOUR));
            }
        }));
        return all;
    }

    /** Ways of writing a moment that are not ISO 8601 in UTC. */
    private static Map<String, BiFunction<Instant, String, Object>> ways() {
        return Map.of(
                "InSeconds", (at, text) -> at.getEpochSecond(),
                "AsADate", (at, text) -> text.substring(0, 10),
                "WithAnOffset",
                        (at, text) -> at.truncatedTo(ChronoUnit.SECONDS)
                                .atOffset(ZoneOffset.ofHours(2))
                                .toString(),
                "WithABlank", (at, text) -> text.replace('T', ' '),
                "InWords", (at, text) -> DateTimeFormatter.RFC_1123_DATE_TIME.format(at.atOffset(ZoneOffset.UTC)));
    }

    private static Operator written(String name, BiFunction<Instant, String, Object> way) {
        return there(name, (job, at) -> {
            Object written = way.apply(at, attributes(job).path(name).asText());
            attributes(job).putPOJO(name, written);
        });
    }

    private static Operator there(String name, BiConsumer<ObjectNode, Instant> change) {
        return Operator.showing(job -> {
            JsonNode at = attributes(job).path(name);
            if (at.isTextual()) {
                change.accept(job, Instant.parse(at.asText()));
            }
        });
    }

    private static void put(ObjectNode job, String name, Instant at) {
        attributes(job).put(name, at.toString());
    }
}
