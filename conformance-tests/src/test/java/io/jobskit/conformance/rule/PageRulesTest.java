package io.jobskit.conformance.rule;

import static io.jobskit.conformance.rule.RuleAssertions.kept;
import static io.jobskit.conformance.rule.RuleAssertions.onlyViolated;
import static io.jobskit.conformance.rule.RuleAssertions.silent;
import static io.jobskit.conformance.support.Tale.job;
import static org.assertj.core.api.Assertions.assertThat;

import io.jobskit.conformance.exchange.Operation;
import io.jobskit.conformance.history.History;
import io.jobskit.conformance.support.Tale;
import java.util.List;
import org.junit.jupiter.api.Test;

class PageRulesTest {

    private static final String FIRST = "/v1/jobs?page%5Blimit%5D=1";
    private static final String SECOND = "/v1/jobs?page%5Blimit%5D=1&page%5Bafter%5D=1";
    private static final String THIRD = "/v1/jobs?page%5Blimit%5D=1&page%5Bafter%5D=2";
    private static final String ONE = job("1", "Completed");
    private static final String TWO = job("2", "Failed");
    private static final String THREE = job("3", "Completed");
    private static final String NEW = job("4", "Queued");

    @Test
    void whatStoodAllTheTimeIsOnOnePageWhateverComesMeanwhile() {
        assertThat(ruling(pages(ONE, TWO, THREE))).isInstanceOf(Ruling.Kept.class);
    }

    @Test
    void aJobThatAPageLeavesOutIsLost() {
        assertThat(sentences(pages(ONE, THREE, NEW)))
                .containsExactly(
                        "Job 2, which was listed before and after, is on none of the 3 pages that follow from one another.");
    }

    /** A server may show more of a job than the documentation says, and that may be another each time. */
    @Test
    void aJobStandsThatDiffersInAMemberOfTheServersOwn() {
        String limited = "/v1/jobs?page%5Blimit%5D=2";
        assertThat(sentences(new Tale()
                        .listed(ONE, TWO, seen("1"))
                        .page(limited, "null", ONE, TWO)
                        .listed(ONE, TWO, seen("2"))))
                .containsExactly(
                        "Job 3, which was listed before and after, is not on the page that is said to be the only one.");
    }

    private static String seen(String at) {
        return THREE.replaceFirst("\\{\"id\"", "{\"seen_at\":\"" + at + "\",\"id\"");
    }

    @Test
    void soIsOneThatTheOnlyPageOfALimitLeavesOut() {
        String two = "/v1/jobs?page%5Blimit%5D=2";
        assertThat(sentences(new Tale()
                        .listed(ONE, TWO, THREE)
                        .page(two, "null", ONE, TWO)
                        .listed(ONE, TWO, THREE)))
                .containsExactly(
                        "Job 3, which was listed before and after, is not on the page that is said to be the only one.");
        assertThat(ruling(new Tale()
                        .listed(ONE, TWO, THREE)
                        .page(two + "&page%5Bafter%5D=1", "null", TWO)
                        .listed(ONE, TWO, THREE)))
                .isInstanceOf(Ruling.Untold.class);
    }

    @Test
    void pagesThatFollowKeepToTheLimitOfTheFirst() {
        String second = "/v1/jobs?page%5Bafter%5D=1";
        Tale first = new Tale().page(FIRST, "\"" + second + "\"", ONE);
        assertThat(onlyViolated(first.page(second, "null", TWO, THREE), "LIST-07")
                        .difference()
                        .sentence())
                .isEqualTo("The page holds 2 jobs, and no more than 1 were asked for on the first page.");
        silent(new Tale().page(FIRST, "\"" + second + "\"", ONE).page(second, "null", TWO));
    }

    @Test
    void aLinkToTheNextPageCanBeFollowed() {
        Tale lost = new Tale().page(FIRST, "\"" + SECOND + "\"", ONE);
        assertThat(onlyViolated(lost.tell(Operation.LIST, "", "GET", SECOND, "", 400, ""), "LIST-06")
                        .difference()
                        .sentence())
                .isEqualTo("Following links.next '%s' answered 400 where 200 was expected.".formatted(SECOND));
        silent(new Tale().tell(Operation.LIST, "", "GET", SECOND, "", 400, ""));
    }

    @Test
    void aJobThatIsOnTwoPagesIsMetTwice() {
        assertThat(sentences(pages(ONE, ONE, TWO)))
                .containsExactlyInAnyOrder(
                        "Job 1 is on 2 pages of one listing: GET %s and GET %s.".formatted(FIRST, SECOND),
                        "Job 3, which was listed before and after, is on none of the 3 pages that follow from one another.");
    }

    @Test
    void whoListsAtTheSameTimeIsNotTakenForSomebodyWhoBeganInTheMiddle() {
        Tale tale = new Tale()
                .listed(ONE, TWO, THREE)
                .page(FIRST, quoted(SECOND), ONE)
                .page(FIRST, quoted(SECOND), ONE)
                .meanwhile()
                .page(SECOND, quoted(THIRD), TWO)
                .page(SECOND, quoted(THIRD), TWO)
                .meanwhile()
                .page(THIRD, "null", THREE)
                .listed(ONE, TWO, THREE);
        assertThat(ruling(tale)).isInstanceOf(Ruling.Kept.class);
    }

    @Test
    void whatWasTouchedMeanwhileMayComeAndGo() {
        Tale tale = new Tale()
                .listed(ONE, TWO, THREE)
                .page(FIRST, quoted(SECOND), ONE)
                .cancelled("3", 204)
                .page(SECOND, quoted(THIRD), TWO)
                .page(THIRD, "null")
                .listed(ONE, TWO, THREE);
        assertThat(ruling(tale)).isInstanceOf(Ruling.Kept.class);
    }

    @Test
    void whatChangesOrGoesByItselfTellsNothing() {
        Tale tale = new Tale()
                .listed(ONE, TWO, job("3", "In Progress"), job("5", "Completed"))
                .page(FIRST, quoted(SECOND), ONE)
                .page(SECOND, quoted(THIRD), TWO)
                .page(THIRD, "null")
                .listed(ONE, TWO, THREE);
        assertThat(ruling(tale)).isInstanceOf(Ruling.Kept.class);
    }

    @Test
    void withoutAListingBeforeAndAfterNothingIsKnownToHaveStood() {
        Tale tale = new Tale()
                .page(FIRST, quoted(SECOND), ONE)
                .page(SECOND, quoted(THIRD), THREE)
                .page(THIRD, "null")
                .listed(ONE, TWO, THREE);
        assertThat(ruling(tale)).isInstanceOf(Ruling.Untold.class);
    }

    /** Three pages that hold one job each, with a creation after the first. */
    private static Tale pages(String first, String second, String third) {
        return new Tale()
                .listed(ONE, TWO, THREE)
                .page(FIRST, quoted(SECOND), first)
                .created("4")
                .page(SECOND, quoted(THIRD), second)
                .page(THIRD, "null", third)
                .listed(NEW, THREE, TWO, ONE);
    }

    private static List<String> sentences(Tale tale) {
        return ((Ruling.Violated) ruling(tale))
                .violations().stream()
                        .map(violation -> violation.difference().sentence())
                        .toList();
    }

    private static Ruling ruling(Tale tale) {
        return PageRules.all().stream()
                .filter(rule -> rule.says().startsWith("shows every job"))
                .findFirst()
                .orElseThrow()
                .check(History.of(tale.exchanges()), Scope.all());
    }

    private static String quoted(String link) {
        return '"' + link + '"';
    }

    @Test
    void idsThatWereAskedForAsTextAreTextOnEachPage() {
        String first = "/v1/jobs?useStringId=true&page%5Blimit%5D=1";
        String then = first + "&page%5Bafter%5D=x";
        String text = job("b6c1b9da-4387-11ef-8636-dd826f8aeed1", "Completed");
        kept(new Tale().page(first, quoted(then), text).page(then, "null", text.replace("b6c1", "b6c2")), "LIST-06");
        assertThat(onlyViolated(new Tale().page(first, quoted(then), text).page(then, "null", ONE), "LIST-06")
                        .difference()
                        .sentence())
                .isEqualTo("Ids are text on the first page, and numbers on one that follows from it.");
        silent(new Tale().page(first, quoted(then), ONE).page(then, "null", TWO));
    }
}
