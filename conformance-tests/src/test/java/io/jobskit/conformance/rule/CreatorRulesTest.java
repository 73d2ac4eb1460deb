package io.jobskit.conformance.rule;

import static io.jobskit.conformance.rule.RuleAssertions.kept;
import static io.jobskit.conformance.rule.RuleAssertions.onlyViolated;
import static io.jobskit.conformance.rule.RuleAssertions.unjudged;
import static io.jobskit.conformance.support.Tale.job;
import static org.assertj.core.api.Assertions.assertThat;

import io.jobskit.conformance.exchange.Operation;
import io.jobskit.conformance.support.Tale;
import org.junit.jupiter.api.Test;

/** Who created a job, and who is told. */
class CreatorRulesTest {

    private static final String CREATOR = "{\"data\":{\"type\":\"users\",\"id\":\"44\"}}";

    @Test
    void jobsOfOneUserShowOneCreatorAndThoseOfTwoUsersTwo() {
        kept(created("7", "44", "default").tale(created("8", "44", "default")), "RESOURCE-10");
        kept(created("7", "44", "default").tale(created("8", "45", "other-user")), "RESOURCE-10");
        assertThat(onlyViolated(created("7", "44", "default").tale(created("8", "45", "default")), "RESOURCE-10")
                        .difference()
                        .sentence())
                .isEqualTo("Job 7 shows the creator 44, and job 8, which the same user created, shows 45.");
        assertThat(onlyViolated(created("7", "44", "default").tale(created("8", "44", "other-user")), "RESOURCE-10")
                        .difference()
                        .sentence())
                .isEqualTo(
                        "Job 7 shows the creator 44, and job 8, which a user created who may not see the jobs of this"
                                + " one, shows 44.");
    }

    @Test
    void anotherUserIsNotToldWhoCreatedAJob() {
        kept(asked(404, "{}"), "ACCESS-07");
        assertThat(onlyViolated(asked(200, CREATOR), "ACCESS-07").difference().sentence())
                .isEqualTo("Another user, who may not see job 7, is told who created it.");
        unjudged(asked(503, ""), "ACCESS-07");
    }

    @Test
    void whatIsNotToldToTheOwnerEitherIsNotJudged() {
        unjudged(
                new Tale()
                        .created("7")
                        .tell(Operation.OTHER, "7", "GET", "/v1/jobs/7/creator", "", 404, "{}")
                        .tell(Operation.OTHER, "7", "GET", "/v1/jobs/7/creator", "", 404, "{}")
                        .by("other-user"),
                "ACCESS-07");
    }

    @Test
    void theLinksOfEachJobLeadWhereThoseOfOthersDo() {
        kept(followed(200), "RESOURCE-11");
        kept(followed(404), "RESOURCE-11");
        assertThat(onlyViolated(followed(404).read("8", "Queued"), "RESOURCE-11")
                        .difference()
                        .sentence())
                .isEqualTo("Following the link '/v1/jobs/8/creator', as '/v1/jobs/7/creator' was followed, answered 404"
                        + " where 200 was expected.");
    }

    @Test
    void bothLinksOfAJobLeadSomewhereOrNeither() {
        kept(related(200).read("7", "Queued"), "RESOURCE-11");
        onlyViolated(related(404).read("7", "Queued"), "RESOURCE-11");
    }

    @Test
    void theCreatorIsTheOneThatTheLinksLeadTo() {
        Tale tale = new Tale()
                .created("7")
                .read("7", "Queued")
                .tell(Operation.OTHER, "7", "GET", "/v1/jobs/7/creator", "", 200, CREATOR);
        kept(
                tale.tell(Operation.OTHER, "7", "GET", "/v1/jobs/7/relationships/creator", "", 200, CREATOR),
                "RESOURCE-10");
        assertThat(onlyViolated(
                                tale.tell(
                                        Operation.OTHER,
                                        "7",
                                        "GET",
                                        "/v1/jobs/7/relationships/creator",
                                        "",
                                        200,
                                        CREATOR.replace("44", "1")),
                                "RESOURCE-10")
                        .difference()
                        .sentence())
                .isEqualTo("Job 7 shows the creator 44, and '/v1/jobs/7/relationships/creator' leads to 1.");
    }

    private static Tale related(int status) {
        return new Tale()
                .created("7")
                .tell(Operation.OTHER, "7", "GET", "/v1/jobs/7/relationships/creator", "", status, CREATOR)
                .tell(Operation.OTHER, "7", "GET", "/v1/jobs/7/creator", "", 200, CREATOR);
    }

    private static Tale followed(int status) {
        return new Tale()
                .created("7")
                .created("8")
                .tell(Operation.OTHER, "7", "GET", "/v1/jobs/7/creator", "", 200, CREATOR)
                .tell(Operation.OTHER, "8", "GET", "/v1/jobs/8/creator", "", status, status == 200 ? CREATOR : "{}");
    }

    private static Tale asked(int status, String answer) {
        return new Tale()
                .created("7")
                .tell(Operation.OTHER, "7", "GET", "/v1/jobs/7/creator", "", 200, CREATOR)
                .tell(Operation.OTHER, "7", "GET", "/v1/jobs/7/creator", "", status, answer)
                .by("other-user");
    }

    private static Told created(String id, String creator, String user) {
        return new Told(id, job(id, "Queued").replace("\"id\":\"44\"", "\"id\":\"" + creator + "\""), user);
    }

    /** A job that is created by somebody. */
    private record Told(String id, String job, String user) {

        Tale tale(Told other) {
            return other.addTo(addTo(new Tale()));
        }

        private Tale addTo(Tale tale) {
            return tale.created(id, "portfolio_view_results", Tale.VIEW, job).by(user);
        }
    }
}
