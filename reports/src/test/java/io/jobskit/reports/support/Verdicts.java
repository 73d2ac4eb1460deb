package io.jobskit.reports.support;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.jobskit.contract.catalogue.Level;
import io.jobskit.contract.catalogue.Requirement;
import io.jobskit.contract.outcome.Conclusion;
import io.jobskit.contract.outcome.Outcome;
import io.jobskit.contract.outcome.Scope;
import io.jobskit.reports.contract.Contract;
import io.jobskit.reports.verdict.Exchange;
import io.jobskit.reports.verdict.Kit;
import io.jobskit.reports.verdict.RequirementOutcome;
import io.jobskit.reports.verdict.Target;
import io.jobskit.reports.verdict.VerdictFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/** Verdicts about the whole catalogue, for tests of what is made of them. */
public final class Verdicts {

    /** When every run here begins. */
    public static final Instant START = Instant.parse("2026-01-01T10:00:00Z");

    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    private static final Contract CONTRACT = Contract.shipped();

    private Verdicts() {}

    /** All is well: what binds is passed, what does not is observed. */
    public static VerdictFile conformant() {
        return with(UnaryOperator.identity());
    }

    /**
     * All seven outcomes: CANCEL-04 is failed, LIST-07 warned of, STATUS-03 known to fail, READ-02 inconclusive and
     * DOWNLOAD-16 not applicable.
     */
    public static VerdictFile worst() {
        return with(entry -> switch (entry.id()) {
            case "CANCEL-04" ->
                outcome(entry, Outcome.FAIL, "GET on the results answered 200 where 404 or 410 was expected.");
            case "LIST-07" -> outcome(entry, Outcome.WARN, "data has 3 jobs; it should have at most 2.");
            case "STATUS-03" ->
                outcome(entry, Outcome.KNOWN_FAILURE, "Known failure (ABC-12): the queue is not read on Sundays.");
            case "READ-02" -> outcome(entry, Outcome.INCONCLUSIVE, "The target did not answer within 10 s.");
            case "DOWNLOAD-16" -> outcome(entry, Outcome.NOT_APPLICABLE, "No 303 was seen.");
            default -> entry;
        });
    }

    /** A verdict about the whole catalogue, each requirement as the change leaves it. */
    public static VerdictFile with(UnaryOperator<RequirementOutcome> change) {
        List<RequirementOutcome> entries = CONTRACT.requirements().stream()
                .map(requirement -> change.apply(kept(requirement)))
                .toList();
        Map<Outcome, Integer> totals = new EnumMap<>(Outcome.class);
        for (Outcome outcome : Outcome.values()) {
            totals.put(outcome, (int)
                    entries.stream().filter(entry -> entry.outcome() == outcome).count());
        }
        return new VerdictFile(
                totals.getOrDefault(Outcome.FAIL, 0) > 0 ? Conclusion.NOT_CONFORMANT : Conclusion.CONFORMANT,
                Scope.FULL,
                "",
                new Target("Jobs API, staging", "http://127.0.0.1:8080"),
                new Kit("0.1.0", "1"),
                "r1",
                7,
                START,
                START.plusMillis(4210),
                entries,
                totals,
                List.of(),
                List.of());
    }

    /** The same requirement with another outcome. */
    public static RequirementOutcome outcome(RequirementOutcome entry, Outcome outcome, String reason) {
        return new RequirementOutcome(
                entry.id(),
                entry.noun(),
                entry.level(),
                entry.says(),
                entry.section(),
                entry.lookFirst(),
                outcome,
                reason,
                entry.reading(),
                entry.scenarios(),
                entry.evidence());
    }

    /** The same requirement, judged by other exchanges. */
    public static RequirementOutcome evidence(RequirementOutcome entry, List<Exchange> evidence) {
        return new RequirementOutcome(
                entry.id(),
                entry.noun(),
                entry.level(),
                entry.says(),
                entry.section(),
                entry.lookFirst(),
                entry.outcome(),
                entry.reason(),
                entry.reading(),
                entry.scenarios(),
                evidence);
    }

    /** A job that is read, and is shown in that status. */
    public static Exchange reading(String requirement, int number, String job, String status) {
        return new Exchange(
                "GET /v1/jobs/%s HTTP/1.1\nAccept: */*\nJobs-Conformance: r1/%s/%d\n\n"
                        .formatted(job, requirement, number),
                """
                HTTP/1.1 200 OK
                Content-Type: application/vnd.api+json

                {"data":{"type":"jobs","id":"%s","attributes":{"job_type":"PORTFOLIO_QUERY","status":"%s"}}}""".formatted(job, status),
                "curl -i -H 'Accept: */*' -u \"key:$JOBS_SECRET\" 'http://127.0.0.1:8080/v1/jobs/%s'".formatted(job),
                "r1/%s/%d".formatted(requirement, number),
                "default",
                false,
                START.plusMillis(10L * number),
                3);
    }

    /** The same exchange with another answer. */
    public static Exchange answered(Exchange exchange, String response) {
        return new Exchange(
                exchange.request(),
                response,
                exchange.curl(),
                exchange.mark(),
                exchange.identity(),
                exchange.control(),
                exchange.sentAt(),
                exchange.millis());
    }

    /**
     * A run with so many exchanges for each requirement, with bodies as long and as different from each other as those
     * of a real one.
     */
    public static VerdictFile large(int exchanges) {
        Random random = new Random(7);
        return with(entry -> evidence(
                entry,
                IntStream.range(0, exchanges)
                        .mapToObj(number -> creation(entry.id(), number + 1, random))
                        .toList()));
    }

    /** A verdict in which the target sent this wherever it could. */
    public static VerdictFile saying(String text) {
        VerdictFile worst = with(entry -> {
            Exchange reading = reading(entry.id(), 1, "7", text.replace("\"", "\\\""));
            Exchange other = answered(reading, "HTTP/1.1 200 " + text + "\n" + text + ": " + text + "\n\n" + text);
            RequirementOutcome judged = evidence(entry, List.of(reading, other));
            boolean binds = entry.outcome() == Outcome.PASS;
            return new RequirementOutcome(
                    judged.id(),
                    judged.noun(),
                    judged.level(),
                    judged.says(),
                    judged.section(),
                    judged.lookFirst(),
                    !binds ? Outcome.OBSERVED : judged.level() == Level.MUST ? Outcome.FAIL : Outcome.WARN,
                    binds
                            ? "data.attributes.status is \"%s\"; it should be \"Queued\". The header %s is missing; it should be %s."
                                    .formatted(text, text, text)
                            : text,
                    text,
                    judged.scenarios(),
                    judged.evidence());
        });
        return new VerdictFile(
                Conclusion.NOT_CONFORMANT,
                Scope.PARTIAL,
                text,
                new Target(text, text),
                new Kit("0.1.0", "1"),
                "r1",
                7,
                worst.startedAt(),
                worst.finishedAt(),
                worst.requirements(),
                worst.totals(),
                List.of(text),
                List.of(text));
    }

    /** The verdict as verdict.json has it. */
    public static byte[] json(VerdictFile verdict) {
        try {
            return JSON.writeValueAsBytes(verdict);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static Exchange creation(String requirement, int number, Random random) {
        String id = new UUID(random.nextLong(), random.nextLong()).toString();
        String parameters =
                "{\"view_id\":%d,\"portfolio_type\":\"entity\",\"portfolio_id\":%d,\"output_type\":\"csv\",\"start_date\":\"19%d-01-01\"}"
                        .formatted(random.nextInt(1000), random.nextInt(100_000), 10 + random.nextInt(90));
        String created =
                "{\"data\":{\"type\":\"jobs\",\"attributes\":{\"job_type\":\"portfolio_view_results\",\"parameters\":%s}}}"
                        .formatted(parameters);
        String shown =
                "{\"data\":{\"id\":\"%s\",\"type\":\"jobs\",\"attributes\":{\"job_type\":\"portfolio_view_results\",\"parameters\":%s,\"percent_complete\":0.%d,\"status\":\"Queued\"},\"links\":{\"self\":\"/v1/jobs/%s\"}},\"included\":[]}"
                        .formatted(id, parameters, random.nextInt(100), id);
        return new Exchange(
                "POST /v1/jobs HTTP/1.1\nAccept: */*\nAuthorization: Basic ***\nAddepar-Firm: 1\nJobs-Conformance: r1/%s/%d\nContent-Type: application/vnd.api+json\nHost: 127.0.0.1:8080\n\n%s"
                        .formatted(requirement, number, created),
                "HTTP/1.1 202 Accepted\nVary: Origin\nContent-Type: application/vnd.api+json\nETag: \"%016x\"\n\n%s"
                        .formatted(random.nextLong(), shown),
                "curl -i -H 'Accept: */*' -u \"key:$JOBS_SECRET\" -H 'Addepar-Firm: 1' -H 'Content-Type: application/vnd.api+json' --data-binary '%s' 'http://127.0.0.1:8080/v1/jobs'"
                        .formatted(created),
                "r1/%s/%d".formatted(requirement, number),
                "default",
                false,
                START.plusMillis(random.nextInt(4000)),
                1 + random.nextInt(50));
    }

    private static RequirementOutcome kept(Requirement requirement) {
        boolean binds = requirement.level() == Level.MUST || requirement.level() == Level.SHOULD;
        List<String> seen = List.of("Queued", "In Progress", "Completed");
        return new RequirementOutcome(
                requirement.id(),
                requirement.noun(),
                requirement.level(),
                requirement.says(),
                requirement.section(),
                binds ? "At the place where it is done." : "",
                binds ? Outcome.PASS : Outcome.OBSERVED,
                "",
                requirement.readings().stream().findFirst().orElse(""),
                CONTRACT.scenarios(requirement.id()).stream()
                        // One line for all: golden files are not about where a scenario stands.
                        .map(scenario -> scenario.location().replaceFirst(":\\d+$", ":7"))
                        .toList(),
                IntStream.range(0, seen.size())
                        .mapToObj(number -> reading(requirement.id(), number + 1, requirement.id(), seen.get(number)))
                        .toList());
    }
}
