package io.jobskit.contract.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobskit.contract.catalogue.Level;
import io.jobskit.contract.outcome.Outcome;
import io.jobskit.contract.outcome.Standing;
import io.jobskit.contract.verdict.DifferenceRecord.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What falls together. */
class CauseTest {

    private static final ExchangeRecord LISTING = exchange(1, "GET", "/v1/jobs?page[size]=2", 500);
    private static final ExchangeRecord LATER_LISTING = exchange(2, "GET", "/v1/jobs", 500);
    private static final ExchangeRecord READING = exchange(3, "GET", "/v1/jobs/7", 200);
    private static final ExchangeRecord OTHER_READING = exchange(4, "GET", "/v1/jobs/8", 200);

    @Test
    void whatTheSameExchangeViolatesIsOneCause() {
        assertThat(together(
                        violated("READ-01", READING, Kind.MEMBER, "/data/id", "7"),
                        violated("LIST-01", LISTING, Kind.HEADER, "header:Link", ""),
                        violated("READ-02", READING, Kind.HEADER, "header:Date", "")))
                .containsExactly(List.of("READ-01", "READ-02"), List.of("LIST-01"));
    }

    @Test
    void theSameMemberOfTheSameKindOfRequestIsOneCause() {
        assertThat(together(
                        violated("READ-01", READING, Kind.MEMBER, "/data/attributes/status", "7"),
                        violated("READ-02", OTHER_READING, Kind.MEMBER, "/data/attributes/status", "8"),
                        violated("READ-03", OTHER_READING, Kind.MEMBER, "/data/attributes/progress", "9")))
                .as("READ-03 rests on the same exchange")
                .containsExactly(List.of("READ-01", "READ-02", "READ-03"));
        assertThat(together(
                        violated("LIST-01", LISTING, Kind.MEMBER, "/data/0/id", "7"),
                        violated("LIST-02", LATER_LISTING, Kind.MEMBER, "/data/12/id", "8"),
                        violated("READ-01", READING, Kind.MEMBER, "/data/id", "7")))
                .containsExactly(List.of("LIST-01", "LIST-02"), List.of("READ-01"));
    }

    @Test
    void theSameStatusCodeIsOneCauseAndAnotherIsNot() {
        assertThat(together(
                        violated("LIST-01", LISTING, Kind.STATUS_CODE, "status", "500"),
                        violated("LIST-02", LATER_LISTING, Kind.STATUS_CODE, "status", "500"),
                        violated("READ-01", READING, Kind.STATUS_CODE, "status", "200"),
                        violated("READ-02", OTHER_READING, Kind.STATUS_CODE, "status", "404")))
                .containsExactly(List.of("LIST-01", "LIST-02"), List.of("READ-01"), List.of("READ-02"));
    }

    @Test
    void oneReasonIsOneCauseOfWhatHasTheSameOutcome() {
        List<Cause> causes = Cause.of(List.of(
                entry("LIST-01", Level.MUST, Outcome.INCONCLUSIVE, "No job completed."),
                entry("LIST-02", Level.MUST, Outcome.NOT_APPLICABLE, "No job completed."),
                entry("LIST-03", Level.MUST, Outcome.INCONCLUSIVE, "No job completed.")));

        assertThat(causes)
                .extracting(CauseTest::ids)
                .containsExactly(List.of("LIST-01", "LIST-03"), List.of("LIST-02"));
        assertThat(causes).allMatch(Cause::isOneReason);
    }

    @Test
    void aKnownFailureNeverFallsWithANewOne() {
        assertThat(together(
                        with(Outcome.KNOWN_FAILURE, violated("READ-01", READING, Kind.MEMBER, "/data/id", "7")),
                        violated("READ-02", READING, Kind.MEMBER, "/data/id", "7"),
                        with(Outcome.WARN, violated("READ-03", READING, Kind.MEMBER, "/data/id", "7"))))
                .containsExactly(List.of("READ-02", "READ-03"), List.of("READ-01"));
    }

    @Test
    void theWorstComesFirst() {
        assertThat(together(
                        entry("A-1", Level.SHOULD, Outcome.INCONCLUSIVE, "a"),
                        entry("A-2", Level.SHOULD, Outcome.WARN, "b"),
                        entry("A-3", Level.MUST, Outcome.INCONCLUSIVE, "c"),
                        entry("A-4", Level.MUST, Outcome.FAIL, "d"),
                        entry("A-5", Level.MUST, Outcome.FAIL, "e"),
                        entry("A-6", Level.MUST, Outcome.FAIL, "e"),
                        entry("A-7", Level.MUST, Outcome.KNOWN_FAILURE, "f")))
                .containsExactly(
                        List.of("A-5", "A-6"),
                        List.of("A-4"),
                        List.of("A-3"),
                        List.of("A-2"),
                        List.of("A-1"),
                        List.of("A-7"));
    }

    @Test
    void whatIsMandatoryCountsMoreThanHowMuchFalls() {
        assertThat(together(
                        violated("A-1", READING, Kind.MEMBER, "/data/id", "7"),
                        with(Outcome.WARN, violated("A-2", READING, Kind.MEMBER, "/data/id", "7")),
                        with(Outcome.WARN, violated("A-3", READING, Kind.MEMBER, "/data/id", "7")),
                        violated("B-1", LISTING, Kind.MEMBER, "/data", "7"),
                        violated("B-2", LISTING, Kind.MEMBER, "/data", "7")))
                .containsExactly(List.of("B-1", "B-2"), List.of("A-1", "A-2", "A-3"));
    }

    private static List<List<String>> together(RequirementRecord... entries) {
        return Cause.of(List.of(entries)).stream().map(CauseTest::ids).toList();
    }

    private static List<String> ids(Cause cause) {
        return cause.requirements().stream().map(RequirementRecord::id).toList();
    }

    private static RequirementRecord violated(
            String id, ExchangeRecord exchange, Kind kind, String pointer, String actual) {
        String sentence = id + " is violated.";
        return made(
                id,
                Level.MUST,
                Outcome.FAIL,
                sentence,
                List.of(new DifferenceRecord(kind, exchange.number(), pointer, "", actual, sentence)),
                List.of(exchange));
    }

    private static RequirementRecord with(Outcome outcome, RequirementRecord entry) {
        Level level = outcome == Outcome.WARN ? Level.SHOULD : entry.level();
        return made(entry.id(), level, outcome, entry.reason(), entry.differences(), entry.evidence());
    }

    private static RequirementRecord entry(String id, Level level, Outcome outcome, String reason) {
        return made(id, level, outcome, reason, List.of(), List.of());
    }

    private static RequirementRecord made(
            String id,
            Level level,
            Outcome outcome,
            String reason,
            List<DifferenceRecord> differences,
            List<ExchangeRecord> evidence) {
        return new RequirementRecord(
                id,
                "list",
                level,
                "It is listed.",
                "",
                "",
                outcome,
                reason,
                differences,
                List.of(),
                List.of(),
                evidence,
                false,
                Standing.UNKNOWN);
    }

    private static ExchangeRecord exchange(int number, String method, String path, int status) {
        return new ExchangeRecord(
                number,
                "",
                "r1//" + number,
                "default",
                false,
                SampleVerdict.START,
                1,
                method,
                "http://127.0.0.1:8080" + path,
                MessageRecord.EMPTY,
                status,
                "",
                MessageRecord.EMPTY,
                "",
                "curl");
    }
}
