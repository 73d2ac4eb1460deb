package io.jobskit.mock.fault;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import io.jobskit.mock.json.JsonPart;
import java.io.IOException;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The document that says which faults befall which requests: how people write it, and how it is shown to them. */
public final class FaultDocument {

    private static final String RIGHT = "an object with a profile ({\"profile\": \"flaky\"}) or with faults"
            + " ({\"faults\": [{\"routes\": [\"read\"], \"next\": 3, \"fault\": {\"status\": 503}}]})";
    private static final String A_RULE =
            "an object with a fault, and optionally with routes, with next or share, and with seed";
    private static final String A_FAULT =
            "an object with one of: {\"status\": 503} (optionally with \"retry_after\": 5),"
                    + " {\"delay\": \"PT2S\"}, {\"drop\": true}, {\"truncate\": 100}, {\"slow_body\": \"PT5S\"},"
                    + " {\"lose_answer\": true}";
    private static final String A_DURATION = "a duration from PT0S to " + FaultEffect.LONGEST + ", such as PT2S";
    private static final String A_DISTRIBUTION =
            "a duration such as PT2S, or {\"median\": \"PT0.3S\", \"p95\": \"PT2S\"}";
    private static final String A_NAME = "one of " + NamedFaults.NAMES;
    private static final String SOME_ROUTES = "a list with some of " + ApiRoute.NAMES;
    private static final String A_SHARE = "a number over 0 and up to 1";
    private static final String A_SEED = "a whole number";
    private static final int MOST_REQUESTS = 1_000_000_000;
    private static final int MOST_RULES = 1000;

    private FaultDocument() {}

    /**
     * The plan that the document says.
     *
     * @throws io.jobskit.mock.json.WrongValueException if it says none; the message names the place and what would be right
     */
    public static FaultPlan read(JsonNode document) {
        return read(JsonPart.whole(document));
    }

    /** As {@link #read(JsonNode)}, for a part of another document. */
    public static FaultPlan read(JsonPart document) {
        document.object(RIGHT, List.of("profile", "seed", "faults"));
        JsonPart name = document.member("profile");
        NamedFaults profile =
                name.isThere() ? NamedFaults.named(name.text(A_NAME)).orElseThrow(() -> name.wrong(A_NAME)) : null;
        JsonPart faults = document.member("faults");
        JsonPart seed = document.member("seed");
        if (seed.isThere() && (profile == null || faults.isThere())) {
            throw seed.wrong("left out here: seed belongs beside profile, or into each of the faults");
        }
        if (profile != null && !faults.isThere()) {
            return new FaultPlan(profile, profile.rules(seed(seed)));
        }
        if (!faults.isThere()) {
            throw document.wrong(RIGHT);
        }
        List<JsonPart> rules = faults.items("a list of at most " + MOST_RULES + " objects, each with a fault");
        if (rules.size() > MOST_RULES) {
            throw faults.wrong("a list of at most " + MOST_RULES + " objects");
        }
        return new FaultPlan(profile, rules.stream().map(FaultDocument::rule).toList());
    }

    /** Writes the plan as it is now. What is written can be read again, and goes on where this is. */
    public static void write(JsonGenerator json, FaultPlan plan) throws IOException {
        json.writeStartObject();
        if (plan.profile() != null) {
            json.writeStringField("profile", plan.profile().word());
        }
        json.writeArrayFieldStart("faults");
        for (FaultRule rule : plan.rules()) {
            write(json, rule);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static FaultRule rule(JsonPart rule) {
        rule.object(A_RULE, List.of("routes", "next", "share", "seed", "seen", "fault"));
        JsonPart next = rule.member("next");
        JsonPart share = rule.member("share");
        JsonPart seen = rule.member("seen");
        if (next.isThere() && share.isThere()) {
            throw share.wrong("left out beside next: give either next or share");
        }
        double part = share.isThere() ? share.number(0, 1, A_SHARE) : 1;
        if (part == 0) {
            throw share.wrong(A_SHARE);
        }
        return new FaultRule(
                routes(rule.member("routes")),
                next.isThere()
                        ? (int) next.whole(1, MOST_REQUESTS, "a number of requests from 1 to " + MOST_REQUESTS)
                        : null,
                part,
                seed(rule.member("seed")),
                seen.isThere() ? seen.whole(0, Long.MAX_VALUE - 1, "the number of requests seen, from 0") : 0,
                fault(rule.member("fault")));
    }

    private static Set<ApiRoute> routes(JsonPart part) {
        Set<ApiRoute> routes = EnumSet.noneOf(ApiRoute.class);
        if (part.isThere()) {
            for (JsonPart item : part.items(SOME_ROUTES)) {
                String right = "one of " + ApiRoute.NAMES;
                routes.add(ApiRoute.named(item.text(right)).orElseThrow(() -> item.wrong(right)));
            }
            if (routes.isEmpty()) {
                throw part.wrong(SOME_ROUTES + "; leave it out for every request");
            }
        }
        return routes;
    }

    private static FaultEffect fault(JsonPart part) {
        part.object(A_FAULT, List.of("status", "retry_after", "delay", "drop", "truncate", "slow_body", "lose_answer"));
        JsonPart retryAfter = part.member("retry_after");
        List<String> names = part.value().properties().stream()
                .map(Map.Entry::getKey)
                .filter(name -> !name.equals("retry_after"))
                .toList();
        if (names.size() != 1 || (retryAfter.isThere() && !names.get(0).equals("status"))) {
            throw part.wrong(A_FAULT);
        }
        return switch (names.get(0)) {
            case "status" ->
                new FaultEffect.Status(
                        (int) part.member("status")
                                .whole(
                                        FaultEffect.LEAST_STATUS,
                                        FaultEffect.MOST_STATUS,
                                        "a status code from " + FaultEffect.LEAST_STATUS + " to "
                                                + FaultEffect.MOST_STATUS),
                        retryAfter.isThere()
                                ? (int) retryAfter.whole(
                                        0,
                                        FaultEffect.MOST_SECONDS,
                                        "a number of seconds from 0 to " + FaultEffect.MOST_SECONDS)
                                : null);
            case "delay" -> delay(part.member("delay"));
            case "truncate" ->
                new FaultEffect.Truncate((int) part.member("truncate")
                        .whole(0, FaultEffect.MOST_BYTES, "a number of bytes from 0 to " + FaultEffect.MOST_BYTES));
            case "slow_body" -> new FaultEffect.SlowBody(duration(part.member("slow_body"), A_DURATION));
            case "drop" -> isTrue(part.member("drop"), new FaultEffect.Drop());
            default -> isTrue(part.member("lose_answer"), new FaultEffect.LoseAnswer());
        };
    }

    private static FaultEffect delay(JsonPart part) {
        if (!part.value().isObject()) {
            Duration all = duration(part, part.value().isTextual() ? A_DURATION : A_DISTRIBUTION);
            return new FaultEffect.Delay(all, all);
        }
        part.object(A_DISTRIBUTION, List.of("median", "p95"));
        Duration median = duration(part.member("median"), A_DURATION);
        Duration p95 = duration(part.member("p95"), A_DURATION);
        if (median.isZero()) {
            throw part.member("median").wrong("longer than PT0S");
        }
        if (p95.compareTo(median) < 0) {
            throw part.member("p95").wrong("at least as long as the median, " + median);
        }
        return new FaultEffect.Delay(median, p95);
    }

    private static FaultEffect isTrue(JsonPart part, FaultEffect fault) {
        if (!part.value().booleanValue()) {
            throw part.wrong("true");
        }
        return fault;
    }

    private static Duration duration(JsonPart part, String right) {
        return FaultHeader.duration(part.text(right)).orElseThrow(() -> part.wrong(right));
    }

    private static long seed(JsonPart part) {
        return part.isThere() ? part.whole(Long.MIN_VALUE, Long.MAX_VALUE, A_SEED) : 0;
    }

    private static void write(JsonGenerator json, FaultRule rule) throws IOException {
        json.writeStartObject();
        if (!rule.routes().isEmpty()) {
            json.writeArrayFieldStart("routes");
            for (ApiRoute route : EnumSet.copyOf(rule.routes())) {
                json.writeString(route.word());
            }
            json.writeEndArray();
        }
        if (rule.next() != null) {
            json.writeNumberField("next", rule.next());
        } else if (rule.share() < 1) {
            json.writeNumberField("share", rule.share());
        }
        if (rule.seed() != 0) {
            json.writeNumberField("seed", rule.seed());
        }
        json.writeNumberField("seen", rule.seen());
        json.writeObjectFieldStart("fault");
        write(json, rule.fault());
        json.writeEndObject();
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, FaultEffect fault) throws IOException {
        if (fault instanceof FaultEffect.Status status) {
            json.writeNumberField("status", status.code());
            if (status.retryAfter() != null) {
                json.writeNumberField("retry_after", status.retryAfter());
            }
        } else if (fault instanceof FaultEffect.Delay delay) {
            if (delay.median().equals(delay.p95())) {
                json.writeStringField("delay", delay.median().toString());
            } else {
                json.writeObjectFieldStart("delay");
                json.writeStringField("median", delay.median().toString());
                json.writeStringField("p95", delay.p95().toString());
                json.writeEndObject();
            }
        } else if (fault instanceof FaultEffect.Truncate truncate) {
            json.writeNumberField("truncate", truncate.bytes());
        } else if (fault instanceof FaultEffect.SlowBody slow) {
            json.writeStringField("slow_body", slow.time().toString());
        } else {
            json.writeBooleanField(fault instanceof FaultEffect.Drop ? "drop" : "lose_answer", true);
        }
    }
}
