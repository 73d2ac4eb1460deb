package io.jobskit.conformance.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobskit.conformance.exchange.Operation;
import io.jobskit.conformance.rule.LifeCheck.Blame;
import io.jobskit.conformance.support.Tale;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is seen of a job after all that was done to it. */
class LifeRulesTest {

    private static Tale held(String status) {
        Tale tale = new Tale().held("7").read("7", "Queued");
        return status.equals("Queued") ? tale : tale.moved("7", status).read("7", status);
    }

    private static void kept(Tale tale, String requirement) {
        assertThat(LifeCheck.of(tale.exchanges())).satisfies(check -> {
            assertThat(check.blame()).isEmpty();
            assertThat(check.kept()).contains(requirement);
        });
    }

    private static Blame violated(Tale tale, String requirement) {
        Blame blame = LifeCheck.of(tale.exchanges()).blame().orElseThrow();
        assertThat(blame.requirement()).isEqualTo(requirement);
        assertThat(blame.evidence()).contains(tale.last());
        return blame;
    }

    private static void untold(Tale tale) {
        assertThat(LifeCheck.of(tale.exchanges()).blame()).isEmpty();
    }

    @Nested
    class AHeldJob {

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "In Progress",
                    "Picked Up By Job Runner",
                    "In Progress - Waiting For Capacity",
                    "Completed",
                    "Failed",
                    "Rejected",
                    "Error Cancelled",
                    "Timed Out",
                    "User Cancelled"
                })
        void isShownWhereItWasMoved(String status) {
            kept(held("Queued").moved("7", status).read("7", status), "STATUS-14");
            assertThat(violated(held("Queued").moved("7", status).read("7", "Queued"), "STATUS-14")
                            .words())
                    .isEqualTo("seen as Queued where %s was expected".formatted(status));
        }

        @Test
        void mayHaveBeenCancelledByMistakeSinceItWasMoved() {
            Tale tale = held("Queued").moved("7", "In Progress");
            violated(tale.read("7", "User Cancelled"), "STATUS-14");
            untold(held("Queued").moved("7", "In Progress").cancelled("8", 204).read("7", "User Cancelled"));
            untold(held("Queued")
                    .moved("7", "In Progress")
                    .cancelled("7", 404)
                    .by("other-user")
                    .read("7", "User Cancelled"));
        }

        @Test
        void thatGoesOnByItselfIsNoFaultOfTheApi() {
            untold(held("In Progress").read("7", "Completed"));
            untold(held("In Progress").read("7", "Completed").read("7", "Completed"));
        }

        @Test
        void isNotJudgedAfterAnAnswerThatDoesNotFit() {
            untold(held("Failed").moved("7", "Completed").read("7", "Failed"));
            untold(refused(held("Queued"), "Completed", 409).read("7", "Timed Out"));
            kept(refused(held("Failed"), "Completed", 409).read("7", "Failed"), "STATUS-08");
            untold(refused(held("Failed"), "Completed", 500).read("7", "Queued"));
        }

        private static Tale refused(Tale tale, String to, int code) {
            return tale.tell(
                    Operation.MOVE, "7", "POST", "/__control/jobs/7/move", "{\"status\":\"" + to + "\"}", code, "");
        }

        @Test
        void isNotJudgedWhereTheOrderIsNotKnown() {
            untold(held("Queued").moved("7", "In Progress").read("7", "Queued").meanwhile());
        }
    }

    @Nested
    class Reading {

        @Test
        void findsAJobAtOnce() {
            kept(new Tale().created("7").read("7", "Queued"), "CREATE-03");
            assertThat(violated(new Tale().created("7").read("7", 404), "CREATE-03")
                            .words())
                    .isEqualTo("answered 404 where 200 was expected");
            untold(new Tale().created("7").read("7", 401));
        }

        @ParameterizedTest
        @ValueSource(ints = {404, 410})
        void findsItInEveryStatus(int code) {
            kept(held("Failed").read("7", "Failed"), "READ-06");
            violated(held("Failed").read("7", code), "READ-06");
            violated(new Tale().held("7").moved("7", "Failed").read("7", code), "READ-06");
            violated(new Tale().created("7").read("7", code).read("7", code), "READ-06");
        }
    }

    @Nested
    class Cancelling {

        @ParameterizedTest
        @CsvSource({
            "Queued, CANCEL-07",
            "Picked Up By Job Runner, CANCEL-07",
            "In Progress - Waiting For Capacity, CANCEL-02",
            "In Progress, CANCEL-03",
            "Completed, CANCEL-04"
        })
        void makesAJobCancelledWhateverItsLabel(String status, String requirement) {
            kept(held(status).cancelled("7", 204).read("7", "User Cancelled"), requirement);
            kept(held(status).cancelled("7", 204).read("7", "Canceled"), requirement);
            violated(held(status).cancelled("7", 204).read("7", status), requirement);
            Tale requested = held(status).cancelled("7", 204).read("7", "Cancel Requested");
            if (status.equals("In Progress")) {
                kept(requested, requirement);
            } else {
                violated(requested, requirement);
            }
        }

        @ParameterizedTest
        @ValueSource(strings = {"Failed", "Rejected", "Error Cancelled", "Timed Out"})
        void mayRelabelAJobThatHasEnded(String status) {
            untold(held(status).cancelled("7", 204).read("7", status));
            untold(held(status).cancelled("7", 204).read("7", "User Cancelled"));
            violated(held(status).cancelled("7", 204).read("7", "Queued"), "STATUS-08");
        }

        @Test
        void isForGood() {
            Tale tale = held("Queued").cancelled("7", 204).read("7", "Canceled");
            kept(tale.read("7", "User Cancelled"), "CANCEL-11");
            violated(tale.cancelled("7", 204).read("7", "Queued"), "CANCEL-11");
        }

        @ParameterizedTest
        @CsvSource({
            "In Progress, CANCEL-03",
            "Completed, CANCEL-03",
            "In Progress - Waiting For Capacity, CANCEL-02",
            "Queued, CANCEL-07"
        })
        void ofAJobWhoseStatusIsNotKnownIsBlamedByWhatItIsSeenAs(String seen, String requirement) {
            Tale tale = new Tale().created("7").read("7", "Queued").cancelled("7", 204);
            violated(tale.read("7", seen), requirement);
            untold(new Tale()
                    .created("7")
                    .read("7", "Queued")
                    .cancelled("7", 204)
                    .read("7", "Failed"));
        }

        @ParameterizedTest
        @ValueSource(ints = {404, 409})
        void isNotRefusedForAJobThatHasCompleted(int code) {
            kept(held("Completed").cancelled("7", 204), "CANCEL-04");
            assertThat(violated(held("Completed").cancelled("7", code), "CANCEL-04")
                            .words())
                    .isEqualTo("answered %d where 204 was expected".formatted(code));
            violated(held("In Progress").cancelled("7", code), "CANCEL-01");
            untold(held("Failed").cancelled("7", code));
            untold(new Tale().created("7").cancelled("7", code));
        }

        @Test
        void anotherLeavesAJobAsItIs() {
            Tale tale = new Tale().created("7").read("7", "Queued");
            violated(tale.read("7", "User Cancelled"), "STATUS-02");
            Tale bystander = new Tale()
                    .created("7")
                    .read("7", "Queued")
                    .cancelled("8", 204)
                    .read("7", "User Cancelled");
            assertThat(violated(bystander, "CANCEL-09").evidence()).hasSize(3);
        }

        @Test
        void bySomebodyElseLeavesAJobAsItIs() {
            Tale tale = held("Queued").cancelled("7", 404).by("other-user");
            violated(tale.read("7", "User Cancelled"), "ACCESS-08");
        }
    }

    @Nested
    class Time {

        @Test
        void expiresACompletedJobAtADay() {
            kept(held("Completed").aged("7", "PT24H").read("7", "Timed Out"), "STATUS-07");
            assertThat(violated(held("Completed").aged("7", "PT24H").read("7", "Completed"), "STATUS-07")
                            .words())
                    .isEqualTo("seen as Completed where Timed Out was expected");
            kept(held("Completed").aged("7", "PT23H59M").read("7", "Completed"), "STATUS-17");
            violated(held("Completed").aged("7", "PT23H59M").read("7", "Timed Out"), "STATUS-17");
            untold(held("Completed").aged("7", "PT23H59M55S").read("7", "Completed"));
            untold(held("Completed").aged("7", "PT23H59M55S").read("7", "Timed Out"));
        }

        @Test
        void countsFromTheCreation() {
            Tale tale =
                    held("Queued").aged("7", "PT10H").moved("7", "Completed").aged("7", "PT14H");
            violated(tale.read("7", "Completed"), "STATUS-07");
        }

        @Test
        void stopsAJobThatHasRunForFourHours() {
            kept(held("In Progress").aged("7", "PT4H").read("7", "Error Cancelled"), "STATUS-12");
            violated(held("In Progress").aged("7", "PT4H").read("7", "In Progress"), "STATUS-12");
            violated(held("In Progress").aged("7", "PT4H").read("7", "Completed"), "STATUS-12");
            Tale besides = held("In Progress").cancelled("8", 204).aged("7", "PT4H");
            untold(besides.read("7", "Cancel Requested"));
            kept(held("In Progress").aged("7", "PT3H").read("7", "In Progress"), "STATUS-16");
            violated(held("In Progress").aged("7", "PT3H").read("7", "Error Cancelled"), "STATUS-16");
            untold(held("In Progress").aged("7", "PT3H59M55S").read("7", "Error Cancelled"));
        }

        @Test
        void mayCountAsRunningFromWhenAJobWasPickedUp() {
            untold(held("Picked Up By Job Runner").aged("7", "PT4H").read("7", "Error Cancelled"));
            untold(held("Picked Up By Job Runner").aged("7", "PT4H").read("7", "Picked Up By Job Runner"));
        }

        @Test
        void doesNothingToAJobThatIsHeldInTheQueue() {
            violated(held("Queued").aged("7", "PT3H").read("7", "Timed Out"), "STATUS-17");
            kept(held("Queued").aged("7", "PT48H").read("7", "Queued"), "STATUS-02");
        }
    }
}
