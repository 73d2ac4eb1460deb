package io.jobskit.reports.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobskit.contract.catalogue.Level;
import io.jobskit.contract.outcome.Outcome;
import io.jobskit.contract.verdict.DifferenceRecord;
import io.jobskit.contract.verdict.DifferenceRecord.Kind;
import io.jobskit.contract.verdict.ExchangeRecord;
import io.jobskit.contract.verdict.RequirementRecord;
import io.jobskit.reports.support.ExchangeMaker;
import io.jobskit.reports.support.Verdicts;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Which exchanges tell a difference. */
class TelltaleTest {

    private static final String ID = "CANCEL-04";

    private final ExchangeRecord another = Verdicts.reading(ID, 1, "7", "Queued");
    private final ExchangeRecord creation = created(2, "8");
    private final ExchangeRecord moved =
            of("POST", 3, "/__control/jobs/8/move").control().made();
    private final ExchangeRecord cancelled = of("DELETE", 4, "/v1/jobs/8").made();
    private final ExchangeRecord shown = Verdicts.reading(ID, 5, "8", "Timed Out");
    private final ExchangeRecord later = Verdicts.reading(ID, 6, "7", "Queued");

    @Test
    void whatBecameOfTheJobIsToldFromItsCreationToTheAnswerThatShowsTheDifference() {
        assertThat(told(Kind.JOB_STATUS, shown, another, creation, moved, cancelled, shown, later))
                .containsExactly(creation, moved, cancelled, shown);
    }

    @Test
    void anAnswerThatCameAgainAndAgainIsToldOnce() {
        ExchangeRecord last = Verdicts.reading(ID, 7, "8", "Timed Out");

        assertThat(told(Kind.UNWANTED, last, creation, cancelled, shown, later, last))
                .containsExactly(creation, cancelled, last);
    }

    @Test
    void ofALongLifeTheCreationAndTheEndAreTold() {
        List<ExchangeRecord> readings = IntStream.range(10, 20)
                .mapToObj(number -> Verdicts.reading(ID, number, "8", "In Progress " + number))
                .toList();
        List<ExchangeRecord> evidence = new ArrayList<>(List.of(creation));
        evidence.addAll(readings);

        assertThat(told(Kind.CHANGE, readings.get(9), evidence.toArray(ExchangeRecord[]::new)))
                .first()
                .isEqualTo(creation);
        assertThat(told(Kind.CHANGE, readings.get(9), evidence.toArray(ExchangeRecord[]::new)))
                .endsWith(readings.subList(5, 10).toArray(ExchangeRecord[]::new))
                .hasSize(6);
    }

    @Test
    void whatWasDoneToAJobIsToldBeforeWhatWasSeenOfIt() {
        List<ExchangeRecord> evidence = new ArrayList<>(List.of(creation, moved, cancelled));
        IntStream.range(10, 20)
                .mapToObj(number -> Verdicts.reading(ID, number, "8", "In Progress " + number))
                .forEach(evidence::add);

        assertThat(told(Kind.CHANGE, evidence.get(12), evidence.toArray(ExchangeRecord[]::new)))
                .startsWith(creation, moved, cancelled)
                .endsWith(evidence.get(12))
                .hasSize(6);
    }

    @Test
    void aJobIsKnownByItsOwnIdWhateverElseItsDocumentHolds() {
        ExchangeRecord made = of("POST", 2, "/v1/jobs")
                .answered(202, "Accepted")
                .body(
                        "{\"included\":[{\"id\":\"44\"}],\"data\":{\"relationships\":{\"creator\":{\"data\":{\"id\":\"44\"}}},\"id\":8}}")
                .made();

        assertThat(told(Kind.JOB_STATUS, shown, made, cancelled, shown)).containsExactly(made, cancelled, shown);
    }

    @Test
    void whatIsNotAboutOneJobIsToldByTheLastExchangesUpToTheOneThatShowsIt() {
        assertThat(told(Kind.DISAGREEMENT, shown, another, creation, moved, cancelled, shown, later))
                .containsExactly(moved, cancelled, shown);
        ExchangeRecord refused =
                of("POST", 7, "/v1/jobs").answered(400, "Bad Request").made();
        assertThat(told(Kind.STATUS_CODE, refused, cancelled, shown, later, refused))
                .containsExactly(shown, later, refused);
    }

    @Test
    void withoutAnExchangeThatShowsItTheLastAreTold() {
        DifferenceRecord nowhere = new DifferenceRecord(Kind.UNWANTED, 0, "", "", "", "It is wrong.");

        assertThat(Telltale.of(judged(nowhere, another, creation, moved, cancelled)))
                .containsExactly(creation, moved, cancelled);
        assertThat(Telltale.of(judged(nowhere))).isEmpty();
    }

    private static List<ExchangeRecord> told(Kind kind, ExchangeRecord shown, ExchangeRecord... evidence) {
        return Telltale.of(judged(new DifferenceRecord(kind, shown.number(), "", "", "", "It is wrong."), evidence));
    }

    private static RequirementRecord judged(DifferenceRecord difference, ExchangeRecord... evidence) {
        RequirementRecord entry = Verdicts.entry(
                ID,
                "cancel",
                Level.MUST,
                "It is cancelled.",
                "",
                "",
                Outcome.PASS,
                "",
                "",
                List.of(),
                List.of(evidence));
        return Verdicts.violated(entry, Outcome.FAIL, difference);
    }

    private static ExchangeRecord created(int number, String job) {
        return of("POST", number, "/v1/jobs")
                .answered(202, "Accepted")
                .body("{\"data\": {\"type\": \"jobs\", \"id\": \"%s\"}}".formatted(job))
                .made();
    }

    private static ExchangeMaker of(String method, int number, String path) {
        return Verdicts.exchange(ID, number).sent(method, path);
    }
}
