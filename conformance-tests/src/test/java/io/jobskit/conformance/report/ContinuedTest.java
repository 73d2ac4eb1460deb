package io.jobskit.conformance.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import io.jobskit.contract.catalogue.Catalogue;
import io.jobskit.contract.catalogue.Level;
import io.jobskit.contract.outcome.Conclusion;
import io.jobskit.contract.outcome.Coverage;
import io.jobskit.contract.outcome.Coverage.Answer;
import io.jobskit.contract.outcome.Coverage.Cell;
import io.jobskit.contract.outcome.Coverage.Inputs;
import io.jobskit.contract.outcome.Coverage.Untried;
import io.jobskit.contract.outcome.Outcome;
import io.jobskit.contract.outcome.Played;
import io.jobskit.contract.outcome.RunScope;
import io.jobskit.contract.outcome.Standing;
import io.jobskit.contract.verdict.ExchangeRecord;
import io.jobskit.contract.verdict.KitRecord;
import io.jobskit.contract.verdict.LifeRecord;
import io.jobskit.contract.verdict.MessageRecord;
import io.jobskit.contract.verdict.RequirementRecord;
import io.jobskit.contract.verdict.TargetRecord;
import io.jobskit.contract.verdict.VerdictFile;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContinuedTest {

    private static final Instant START = Instant.parse("2026-01-01T10:00:00Z");

    @TempDir
    private Path folder = Path.of("");

    @Test
    void whatWasJudgedStaysWithItsEvidence() {
        RequirementRecord judged = entry(Outcome.PASS, "Kept.", 3);
        assertThat(entry(judged, entry(Outcome.INCONCLUSIVE, "No scenario.", 11)))
                .isEqualTo(judged);
        RequirementRecord violated = entry(Outcome.FAIL, "Violated.", 3);
        assertThat(entry(violated, entry(Outcome.PASS, "", 11))).isEqualTo(violated);
    }

    @Test
    void whatIsViolatedNowIsViolated() {
        for (Outcome violation : List.of(Outcome.FAIL, Outcome.WARN, Outcome.KNOWN_FAILURE)) {
            RequirementRecord now = entry(violation, "Violated.", 11);
            assertThat(entry(entry(Outcome.PASS, "", 3), now)).isEqualTo(now);
        }
        assertThat(both(entry(Outcome.PASS, "", 3), entry(Outcome.FAIL, "Violated.", 11))
                        .verdict())
                .isEqualTo(Conclusion.NOT_CONFORMANT);
    }

    @Test
    void whatWasNotJudgedIsAsItIsNow() {
        RequirementRecord now = entry(Outcome.PASS, "", 11);
        assertThat(entry(entry(Outcome.INCONCLUSIVE, "The run was interrupted.", 3), now))
                .isEqualTo(now);
        RequirementRecord open = entry(Outcome.INCONCLUSIVE, "Nothing came back.", 11);
        assertThat(both(entry(Outcome.INCONCLUSIVE, "The run was interrupted.", 3), open)
                        .verdict())
                .isEqualTo(Conclusion.INCONCLUSIVE);
    }

    @Test
    void whatIsLeftOutNowIsAsItWas() {
        RequirementRecord before = entry(Outcome.INCONCLUSIVE, "The run was interrupted.", 3);
        RequirementRecord leftOut = new RequirementRecord(
                "READ-01",
                "read",
                Level.MUST,
                "It is so.",
                "",
                "",
                Outcome.NOT_APPLICABLE,
                "The run leaves this requirement out (--only).",
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                true,
                Standing.LEFT_OUT);
        assertThat(entry(before, leftOut)).isEqualTo(before);
    }

    @Test
    void theRestIsOfBothRuns() {
        VerdictFile both = both(entry(Outcome.PASS, "", 3), entry(Outcome.INCONCLUSIVE, "No scenario.", 11));
        assertThat(both.verdict()).isEqualTo(Conclusion.CONFORMANT);
        assertThat(both.reason()).isEmpty();
        assertThat(both.runId()).isEqualTo("r11");
        assertThat(both.startedAt()).isEqualTo(START.plusSeconds(3));
        assertThat(both.finishedAt()).isEqualTo(START.plusSeconds(12));
        assertThat(both.gatewayErrors()).isEqualTo(2);
        assertThat(both.unanswered()).isEqualTo(4);
        assertThat(both.leftBehind()).containsExactly("Job 3: 500.", "Job 11: 500.");
        assertThat(both.played()).hasSize(2);
        assertThat(both.total(Outcome.PASS)).isEqualTo(1);
        assertThat(both.lives())
                .containsExactly(new LifeRecord(
                        "7", "1", "PORTFOLIO_QUERY", "default", 3, false, List.of(new LifeRecord.Seen("Queued", 3))));
    }

    @Test
    void whatEitherHasTriedOrSeenCounts() {
        Coverage both = ContinuedCoverage.of(
                new Coverage(
                        List.of(new Cell("Failed", "listing", ""), new Cell("Failed", "reading", "Over.")),
                        List.of(
                                new Inputs("CREATE-05", 2, List.of(new Untried("a", "Over."))),
                                new Inputs("CREATE-06", 1, List.of())),
                        List.of(answer(200, 6), answer(404, 0))),
                new Coverage(
                        List.of(new Cell("Failed", "listing", "Before."), new Cell("Failed", "reading", "")),
                        List.of(
                                new Inputs("CREATE-05", 2, List.of(new Untried("b", "Silence."))),
                                new Inputs("CREATE-06", 1, List.of(new Untried("c", "Before.")))),
                        List.of(answer(200, 0), answer(404, 2))));
        assertThat(both.cellsTried()).isEqualTo(2);
        assertThat(both.inputsTried()).isEqualTo(3);
        assertThat(both.answers()).extracting(Answer::seen).containsExactly(6, 2);
        assertThat(both.answers()).extracting(Answer::unseen).containsExactly("", "");
    }

    @Test
    void whatGoesOnConcludesNothing() {
        VerdictFile before = file(Conclusion.CONFORMANT, "", entry(Outcome.PASS, "", 3), 3);
        VerdictFile now = file(Conclusion.INCONCLUSIVE, "The run is not over.", entry(Outcome.PASS, "", 11), 11);
        assertThat(Continued.of(before, now).verdict()).isEqualTo(Conclusion.INCONCLUSIVE);
    }

    @Test
    void bothCanBeReadAndGoneOnWith() throws IOException {
        VerdictFile both = both(entry(Outcome.PASS, "", 3), entry(Outcome.FAIL, "Violated.", 11));
        Path file = folder.resolve("verdict.json");
        try (OutputStream out = Files.newOutputStream(file)) {
            both.write(out);
        }
        assertThat(VerdictFile.read(file)).isEqualTo(both);
        try (var schema = Catalogue.class.getResourceAsStream("/contract/verdict.schema.json")) {
            assertThat(JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                            .getSchema(schema)
                            .validate(new ObjectMapper().readTree(file.toFile())))
                    .isEmpty();
        }
    }

    private static RequirementRecord entry(RequirementRecord before, RequirementRecord now) {
        return both(before, now).requirements().get(0);
    }

    private static VerdictFile both(RequirementRecord before, RequirementRecord now) {
        return Continued.of(
                file(Conclusion.INCONCLUSIVE, "The run was interrupted.", before, 3),
                file(Conclusion.INCONCLUSIVE, "Nothing was judged: the run judged no must and no should.", now, 11));
    }

    private static VerdictFile file(Conclusion conclusion, String reason, RequirementRecord entry, int exchange) {
        return new VerdictFile(
                conclusion,
                RunScope.FULL,
                reason,
                new TargetRecord("Jobs API", "http://127.0.0.1:8080", ""),
                new KitRecord("0.1.0", "1"),
                "r" + exchange,
                7,
                START.plusSeconds(exchange),
                START.plusSeconds(exchange + 1),
                List.of(entry),
                Arrays.stream(Outcome.values())
                        .collect(Collectors.toMap(Function.identity(), one -> one == entry.outcome() ? 1 : 0)),
                List.of(),
                List.of("Job " + exchange + ": 500."),
                1,
                2,
                entry.evidence().isEmpty()
                        ? List.of()
                        : List.of(new LifeRecord(
                                "7",
                                "1",
                                "PORTFOLIO_QUERY",
                                "default",
                                exchange,
                                false,
                                List.of(new LifeRecord.Seen("Queued", exchange)))),
                Coverage.UNKNOWN,
                List.of(new Played(entry.id(), START.plusSeconds(exchange), 10, 5)));
    }

    private static RequirementRecord entry(Outcome outcome, String reason, int exchange) {
        return new RequirementRecord(
                "READ-01",
                "read",
                Level.MUST,
                "It is so.",
                "",
                "",
                outcome,
                reason,
                List.of(),
                List.of(),
                List.of("features/read/a.feature:7"),
                List.of(new ExchangeRecord(
                        exchange,
                        "READ-01",
                        "r/READ-01/" + exchange,
                        "default",
                        false,
                        START.plusSeconds(exchange),
                        3,
                        "GET",
                        "http://127.0.0.1:8080/v1/jobs/7",
                        MessageRecord.EMPTY,
                        200,
                        "OK",
                        MessageRecord.EMPTY,
                        "",
                        "curl -i 'http://127.0.0.1:8080/v1/jobs/7'")),
                false,
                Standing.JUDGED);
    }

    private static Answer answer(int status, int seen) {
        return new Answer("GET", "/v1/jobs/{id}", status, "", seen, seen > 0 ? "" : "No answer had it.");
    }
}
