package io.jobskit.contract.verdict;

import io.jobskit.contract.catalogue.Level;
import io.jobskit.contract.outcome.Conclusion;
import io.jobskit.contract.outcome.Coverage;
import io.jobskit.contract.outcome.Outcome;
import io.jobskit.contract.outcome.Played;
import io.jobskit.contract.outcome.RunScope;
import io.jobskit.contract.outcome.Standing;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** A small verdict in which every member says something. */
final class SampleVerdict {

    static final Instant START = Instant.parse("2026-01-01T10:00:00Z");

    private SampleVerdict() {}

    static VerdictFile whole() {
        ExchangeRecord created = exchange(1, "POST", "/v1/jobs", 202, "Queued");
        ExchangeRecord read = exchange(4, "GET", "/v1/jobs/7", 200, "Completed");
        ExchangeRecord silent = new ExchangeRecord(
                5,
                "",
                "r1//1",
                "",
                true,
                START.plusMillis(50),
                1000,
                "GET",
                "http://127.0.0.1:8080/__control",
                MessageRecord.EMPTY,
                0,
                "",
                MessageRecord.EMPTY,
                "Connection refused",
                "curl -i 'http://127.0.0.1:8080/__control'");
        DifferenceRecord difference = new DifferenceRecord(
                DifferenceRecord.Kind.MEMBER,
                4,
                "/data/attributes/status",
                "\"User Cancelled\"",
                "\"Completed\"",
                "data.attributes.status is \"Completed\"; it should be \"User Cancelled\".",
                "openapi.yaml#/components/schemas/Job/properties/status/enum");
        List<RequirementRecord> requirements = List.of(
                entry("CANCEL-04", Outcome.FAIL, difference.sentence(), List.of(difference), List.of(), created, read),
                entry("READ-01", Outcome.PASS, "", List.of(), List.of("first", "second"), created, read),
                entry("READ-02", Outcome.INCONCLUSIVE, "Nothing came back.", List.of(), List.of(), silent),
                new RequirementRecord(
                        "LIST-01",
                        "list",
                        Level.MUST,
                        "It is listed.",
                        "",
                        "",
                        Outcome.NOT_APPLICABLE,
                        "The run leaves this requirement out (--only).",
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        true,
                        Standing.LEFT_OUT));
        Map<Outcome, Integer> totals = new EnumMap<>(Outcome.class);
        for (Outcome outcome : Outcome.values()) {
            totals.put(outcome, (int) requirements.stream()
                    .filter(entry -> entry.outcome() == outcome)
                    .count());
        }
        return new VerdictFile(
                Conclusion.NOT_CONFORMANT,
                RunScope.PARTIAL,
                "A reason.",
                new TargetRecord("Jobs API, staging", "http://127.0.0.1:8080", "https://docs.example.com/jobs"),
                new KitRecord("0.1.0", "1"),
                "r1",
                7,
                START,
                START.plusMillis(4210),
                requirements,
                totals,
                List.of("An entry is stale."),
                List.of("Job 7: 500."),
                3,
                1,
                List.of(new LifeRecord(
                        "7",
                        "1",
                        "PORTFOLIO_QUERY",
                        "default",
                        1,
                        true,
                        List.of(new LifeRecord.Seen("Queued", 1), new LifeRecord.Seen("Completed", 4)))),
                new Coverage(
                        List.of(
                                new Coverage.Cell("Failed", "listing", ""),
                                new Coverage.Cell("Failed", "cancelling", "The target offers no test control.")),
                        List.of(new Coverage.Inputs(
                                "CREATE-05",
                                5,
                                List.of(new Coverage.Untried("view job, body: '{…}' → ''", "Nothing came back.")))),
                        List.of(
                                new Coverage.Answer("GET", "/v1/jobs/{id}", 200, "application/vnd.api+json", 6, ""),
                                new Coverage.Answer("GET", "/v1/jobs/{id}", 404, "", 0, "No answer had it."))),
                List.of(new Played("CANCEL-04", START.plusMillis(40), 4100, 3000)));
    }

    static ExchangeRecord exchange(int number, String method, String path, int status, String shown) {
        String body = "{\"data\":{\"id\":\"7\",\"attributes\":{\"job_type\":\"PORTFOLIO_QUERY\",\"status\":\"%s\"}}}"
                .formatted(shown);
        return new ExchangeRecord(
                number,
                "CANCEL-04",
                "r1/CANCEL-04/" + number,
                "default",
                false,
                START.plusMillis(10L * number),
                3,
                method,
                "http://127.0.0.1:8080" + path,
                MessageRecord.of(
                        List.of(new HeaderRecord("Addepar-Firm", "1"), new HeaderRecord("Jobs-Control", "hold")), ""),
                status,
                "OK",
                new MessageRecord(
                        List.of(new HeaderRecord("Content-Type", "application/json; charset=utf-8")),
                        body,
                        MessageRecord.Shown.CUT,
                        10_000),
                "",
                "curl -i 'http://127.0.0.1:8080" + path + "'");
    }

    private static RequirementRecord entry(
            String id,
            Outcome outcome,
            String reason,
            List<DifferenceRecord> differences,
            List<String> readings,
            ExchangeRecord... evidence) {
        return new RequirementRecord(
                id,
                id.substring(0, id.indexOf('-')).toLowerCase(java.util.Locale.ROOT),
                Level.MUST,
                "It is so.",
                "Cancel a job",
                "At the place where it is done.",
                outcome,
                reason,
                differences,
                readings,
                List.of("features/cancel/ended.feature:7"),
                List.of(evidence),
                false,
                Standing.JUDGED);
    }
}
