package io.jobskit.conformance.rule;

import com.fasterxml.jackson.databind.JsonNode;
import io.jobskit.conformance.exchange.Exchange;
import io.jobskit.conformance.failure.Difference;
import io.jobskit.conformance.history.JobHistory;
import io.jobskit.conformance.history.Observation;
import io.jobskit.conformance.notation.ParameterForms;
import io.jobskit.contract.lifecycle.JobStatus;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A job that stands still is the same each time it is read, member by member. What changes when somebody else tried to
 * cancel it is ACCESS-08, when its twin was cancelled CANCEL-09, and otherwise whoever says what the member is.
 */
final class StillRules {

    private static final String TRESPASS = "ACCESS-08";
    private static final String TWIN = "CANCEL-09";
    private static final int STEADY = 2;
    private static final Set<String> MOMENTS = Set.of("started_at", "completed_at");

    private StillRules() {}

    /** A part of what reading shows, who says that it stays, and in which statuses. */
    private record Member(
            String requirement,
            String name,
            Function<Observation, JsonNode> value,
            BiPredicate<JsonNode, JsonNode> same,
            Predicate<JobStatus> settled) {}

    private static final List<Member> MEMBERS = List.of(
            new Member("STATUS-10", "started_at", of("started_at"), Alike::isSameTime, any -> true),
            new Member("STATUS-11", "completed_at", of("completed_at"), Alike::isSameTime, any -> true),
            new Member(
                    "STATUS-09",
                    "percent_complete",
                    of("percent_complete"),
                    Alike::isSamePart,
                    status -> status != JobStatus.IN_PROGRESS),
            new Member(
                    "RESOURCE-09",
                    "parameters",
                    seen -> ParameterForms.parameters(seen.attribute("parameters")),
                    Alike::isSameValue,
                    any -> true),
            new Member("STATUS-05", "errors", of("errors"), Alike::isSameErrors, JobStatus.ERROR_CANCELLED::equals),
            new Member(
                    "RESOURCE-10",
                    "creator",
                    seen -> seen.job().at("/relationships/creator/data/id"),
                    Alike::isSameText,
                    any -> true));

    /** That errors are there is looked at whenever the job is seen (StatusRules). */
    private static final Member ERRORS_BY_THEMSELVES =
            new Member("STATUS-05", "errors", of("errors"), Alike::areAsManyErrors, JobStatus.ERROR_CANCELLED::equals);

    static List<Rule> all() {
        Stream<Rule> own = MEMBERS.stream()
                .map(member -> member.name.equals("errors") ? ERRORS_BY_THEMSELVES : member)
                .map(member -> new Rule(
                        member.requirement,
                        member.name + " stays while nothing happens",
                        (history, scope, judgement) -> Still.ofJobsReadTwice(history)
                                .forEach(still -> own(member, still, still.story(), scope, judgement))));
        return Stream.concat(
                        own,
                        Stream.of(
                                meanwhile(TRESPASS, "another user's cancelling changes nothing", Still::trespass)
                                        .needing(Knowledge.PERMISSIONS),
                                meanwhile(TWIN, "cancelling a twin changes nothing", Still::twinCancelled)
                                        .needing(Knowledge.ALL_THAT_WAS_DONE)))
                .toList();
    }

    private static void own(Member member, Still still, JobHistory story, Scope scope, Judgement judgement) {
        for (Still.Pair pair : still.pairs()) {
            boolean isJudged = scope.has(pair.then().exchange())
                    && still.isStill(pair)
                    && isToldAtOnce(member, story, pair)
                    && !isMoment(member, story, pair)
                    && member.settled.test(pair.first().status().orElseThrow());
            if (isJudged && (!hasOther(still, pair) || !isSteady(member, still))) {
                judgement.judged();
                if (differs(member, pair)) {
                    judgement.violated(changed(member, story, pair, ""), evidence(pair));
                    return;
                }
            }
        }
    }

    private static boolean hasOther(Still still, Still.Pair pair) {
        return still.trespass(pair).isPresent() || still.twinCancelled(pair).isPresent();
    }

    /** A job that runs by itself may be seen to have ended a moment before it is told when. */
    private static boolean isToldAtOnce(Member member, JobHistory story, Still.Pair pair) {
        return story.standsStill(pair.then().exchange()) || !Alike.isNothing(member.value.apply(pair.first()));
    }

    /** Moments that both show are compared whatever becomes of the job (MomentRules). */
    private static boolean isMoment(Member member, JobHistory story, Still.Pair pair) {
        return MOMENTS.contains(member.name) && Moments.areCompared(story, pair.first(), pair.then(), member.name);
    }

    private static Rule meanwhile(
            String requirement, String says, BiFunction<Still, Still.Pair, Optional<Exchange>> event) {
        return new Rule(requirement, says, (history, scope, judgement) -> {
            Still.ofJobsReadTwice(history).forEach(still -> {
                for (Still.Pair pair : still.pairs()) {
                    Optional<Exchange> meanwhile = event.apply(still, pair);
                    if (meanwhile.isPresent() && scope.has(pair.then().exchange())) {
                        judge(requirement, still, still.story(), pair, meanwhile.get(), judgement);
                    }
                }
            });
        });
    }

    private static void judge(
            String requirement,
            Still still,
            JobHistory story,
            Still.Pair pair,
            Exchange meanwhile,
            Judgement judgement) {
        if (requirement.equals(TRESPASS) && still.isCancelledBetween(pair)) {
            judgement.violated(
                    new Difference.Unwanted("Job %s was seen as %s and later as %s; only another user had cancelled it"
                            .formatted(
                                    story.id(),
                                    pair.first().label(),
                                    pair.then().label())),
                    pair.first().exchange(),
                    meanwhile,
                    pair.then().exchange());
            return;
        }
        if (!still.isStill(pair)) {
            return;
        }
        judgement.judged();
        String by =
                requirement.equals(TRESPASS) ? ", when another user cancelled it," : ", when its twin was cancelled,";
        MEMBERS.stream()
                .filter(member -> isSteady(member, still) && differs(member, pair))
                .findFirst()
                .ifPresent(member -> judgement.violated(
                        changed(member, story, pair, by),
                        pair.first().exchange(),
                        meanwhile,
                        pair.then().exchange()));
    }

    /** Whether it never changed while nothing happened; what may move by itself has to be seen still often enough. */
    private static boolean isSteady(Member member, Still still) {
        List<Still.Pair> quiet = still.pairs().stream()
                .filter(pair -> still.isStill(pair) && still.isQuiet(pair))
                .toList();
        boolean isSettled = quiet.stream()
                .allMatch(pair -> member.settled.test(pair.first().status().orElseThrow()));
        return (isSettled || quiet.size() >= STEADY) && quiet.stream().noneMatch(pair -> differs(member, pair));
    }

    private static boolean differs(Member member, Still.Pair pair) {
        return !member.same.test(member.value.apply(pair.first()), member.value.apply(pair.then()));
    }

    private static Difference changed(Member member, JobHistory story, Still.Pair pair, String by) {
        return new Difference.Disagreement(
                "The %s of job %s%s".formatted(member.name, story.id(), by),
                text(member.value.apply(pair.first())),
                text(member.value.apply(pair.then())));
    }

    private static Exchange[] evidence(Still.Pair pair) {
        return new Exchange[] {pair.first().exchange(), pair.then().exchange()};
    }

    private static String text(JsonNode node) {
        return Alike.isNothing(node) ? "unknown" : node.isTextual() ? node.asText() : node.toString();
    }

    private static Function<Observation, JsonNode> of(String attribute) {
        return seen -> seen.attribute(attribute);
    }
}
