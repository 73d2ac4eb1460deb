package io.jobskit.conformance.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobskit.conformance.exchange.Operation;
import io.jobskit.conformance.history.History;
import io.jobskit.conformance.support.Tale;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RaceRulesTest {

    @Test
    void jobsThatAreCreatedAtTheSameMomentAreBothFound() {
        Tale both = new Tale().held("7").held("8").meanwhile();
        assertThat(violated(both.read("7", "Queued").read("8", "Queued"))).isEmpty();
        Tale lost =
                new Tale().held("7").held("8").meanwhile().read("7", "Queued").read("8", 404);
        assertThat(violated(lost)).containsExactly("READ-01");
    }

    @Test
    void whatWasCreatedAfterAnotherIsNoRace() {
        assertThat(violated(new Tale().held("7").held("8").read("8", 404))).isEmpty();
    }

    @Test
    void resultsAreGivenToWhoeverAsksAtTheSameMoment() {
        assertThat(violated(downloadedTwice(200).read("7", "Completed"))).isEmpty();
        assertThat(violated(downloadedTwice(404).read("7", "Completed"))).containsExactly("DOWNLOAD-11");
    }

    @Test
    void resultsThatMayHaveBeenPutAwayMeanwhileNeedNotBeGivenToBoth() {
        assertThat(violated(downloadedTwice(404).read("7", "User Cancelled"))).doesNotContain("DOWNLOAD-11");
        assertThat(violated(downloadedTwice(404))).isEmpty();
    }

    /** A held job that was moved to Completed; the second download is answered so. */
    private static Tale downloadedTwice(int status) {
        return new Tale()
                .held("7")
                .moved("7", "Completed")
                .downloaded("7", 200, "a,b\n1,2\n")
                .downloaded("7", status, status == 200 ? "a,b\n1,2\n" : "")
                .meanwhile();
    }

    @Test
    void oneOfSeveralCancelsIsTaken() {
        assertThat(violated(twice(204, 409).read("7", "User Cancelled"))).isEmpty();
        assertThat(violated(twice(404, 204).read("7", "User Cancelled"))).isEmpty();
        assertThat(violated(twice(409, 409).read("7", "Queued"))).containsExactly("CANCEL-01");
    }

    @Test
    void anAnswerThatShowsNothingIsNoRefusal() {
        assertThat(violated(twice(503, 409).read("7", "Queued"))).isEmpty();
        assertThat(violated(twice(429, 409).read("7", "Queued"))).isEmpty();
    }

    @Test
    void aJobThatWasCancelledTwiceDoesNotRun() {
        assertThat(violated(twice(204, 204).read("7", "Cancel Requested"))).isEmpty();
        assertThat(violated(twice(204, 204).read("7", "Queued"))).containsExactly("CANCEL-07");
    }

    @Test
    void aHeldJobThatWasCancelledTwiceDoesNotCompleteOnceItIsReleased() {
        Tale tale = twice(204, 204).released("7").read("7", "Completed").downloaded("7", 200, "a,b");
        assertThat(violated(tale)).containsExactly("CANCEL-07");
    }

    @Test
    void oneThatWasTakenRightBeforeTheOthersIsEnough() {
        Tale tale = new Tale().held("7").cancelled("7", 204).cancelled("7", 409).cancelled("7", 409);
        assertThat(violated(tale.meanwhile())).isEmpty();
    }

    @Test
    void aCancelLongAfterTheRaceIsNoneOfThem() {
        assertThat(violated(twice(409, 409).read("7", "Queued").cancelled("7", 204)))
                .containsExactly("CANCEL-01");
        assertThat(violated(twice(204, 204).read("7", "Queued").cancelled("7", 204)))
                .containsExactly("CANCEL-07");
    }

    @Test
    void aJobThatCompletesAsItIsCancelledIsCancelled() {
        Tale cancelled = completing(204).read("7", "User Cancelled").downloaded("7", 404, "");
        assertThat(violated(cancelled)).isEmpty();
        Tale completed = completing(204).read("7", "Completed");
        assertThat(violated(completed)).containsExactly("CANCEL-04");
    }

    @Test
    void aMoveThatWasRefusedCameAfterTheCancel() {
        Tale tale = new Tale().held("7").moved("7", "In Progress");
        tale.tell(Operation.MOVE, "7", "POST", "/__control/jobs/7/move", "{\"status\":\"Completed\"}", 409, "")
                .cancelled("7", 204)
                .meanwhile()
                .read("7", "Completed");
        assertThat(violated(tale)).isEmpty();
    }

    @Test
    void aJobWhoseCancelWasRefusedMayHaveAnyEnd() {
        assertThat(violated(completing(500).read("7", "Completed"))).isEmpty();
    }

    @Test
    void resultsAreGoneOnceACancelAtTheSameMomentIsOver() {
        Tale during = new Tale()
                .created("7")
                .read("7", "Completed")
                .cancelled("7", 204)
                .downloaded("7", 200, "a,b")
                .meanwhile()
                .read("7", "User Cancelled");
        assertThat(violated(during)).isEmpty();
        Tale after = new Tale()
                .created("7")
                .read("7", "Completed")
                .cancelled("7", 204)
                .downloaded("7", 200, "a,b")
                .meanwhile()
                .downloaded("7", 200, "a,b");
        assertThat(violated(after)).containsExactly("CANCEL-04");
    }

    private static Tale twice(int first, int second) {
        return new Tale().held("7").cancelled("7", first).cancelled("7", second).meanwhile();
    }

    private static Tale completing(int code) {
        return new Tale()
                .held("7")
                .moved("7", "In Progress")
                .moved("7", "Completed")
                .cancelled("7", code)
                .meanwhile();
    }

    private static List<String> violated(Tale tale) {
        History history = History.of(tale.exchanges());
        return Stream.of(RaceRules.all(), CancelRaceRules.all(), DownloadRaceRules.all())
                .flatMap(List::stream)
                .filter(rule -> rule.check(history, Scope.all()) instanceof Ruling.Violated)
                .map(Rule::requirement)
                .toList();
    }
}
