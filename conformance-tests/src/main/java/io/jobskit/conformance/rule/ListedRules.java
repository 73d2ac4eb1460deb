package io.jobskit.conformance.rule;

import com.fasterxml.jackson.databind.JsonNode;
import io.jobskit.conformance.exchange.Exchange;
import io.jobskit.conformance.failure.Difference;
import io.jobskit.conformance.history.JobHistory;
import io.jobskit.conformance.history.Observation;
import io.jobskit.conformance.notation.Equivalence;
import io.jobskit.conformance.notation.ParameterForms;
import io.jobskit.contract.lifecycle.JobStatus;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Function;

/**
 * A job that stands still is listed as it is read (LIST-05): how far it is, what went wrong with it, its parameters, its
 * creator and its link, as far as both show them.
 */
final class ListedRules {

    private static final String HIDDEN = "hide_previous_holdings";

    private ListedRules() {}

    private record Member(String name, Function<Observation, JsonNode> value, BiPredicate<JsonNode, JsonNode> same) {

        boolean isSame(Observation one, Observation other) {
            return same.test(value.apply(one), value.apply(other));
        }
    }

    private static final List<Member> MEMBERS = List.of(
            new Member("percent_complete", seen -> seen.attribute("percent_complete"), Alike::isSamePart),
            new Member("errors", seen -> seen.attribute("errors"), Alike::isSameErrorsIfAny),
            new Member(
                    "parameters",
                    seen -> ParameterForms.parameters(seen.attribute("parameters")),
                    ListedRules::isSameParameters),
            new Member("creator", seen -> seen.job().at("/relationships/creator/data/id"), Alike::isSameText));

    static List<Rule> all() {
        return List.of(new Rule(
                "LIST-05",
                "shows each job just as reading it does",
                (history, scope, judgement) -> history.jobs().forEach(story -> {
                    Still still = new Still(history, story);
                    story.listings().stream()
                            .filter(scope::has)
                            .map(listed -> disagreement(story, still, listed, judgement))
                            .flatMap(Optional::stream)
                            .findFirst()
                            .ifPresent(found -> judgement.violated(
                                    found.difference(), found.evidence().toArray(Exchange[]::new)));
                })));
    }

    private static Optional<Ruling.Violation> disagreement(
            JobHistory story, Still still, Observation listed, Judgement judgement) {
        Optional<Observation> before = story.lastBefore(listed.exchange());
        Optional<Observation> after = story.firstAfter(listed.exchange());
        if (before.isEmpty() || after.isEmpty() || !before.get().isBefore(after.get())) {
            return Optional.empty();
        }
        Still.Pair around = new Still.Pair(before.get(), after.get());
        if (!still.isStill(around) || !listed.status().equals(around.first().status())) {
            return Optional.empty();
        }
        judgement.judged();
        return MEMBERS.stream()
                .filter(member -> member.isSame(around.first(), around.then())
                        && !member.isSame(around.first(), listed)
                        && isRightInItself(story, around.first())
                        && isRightInItself(story, listed))
                .findFirst()
                .map(member -> new Ruling.Violation(
                        new Difference.Disagreement(
                                "The %s of job %s, read by itself and in the listing,"
                                        .formatted(member.name, story.id()),
                                member.value.apply(around.first()).toString(),
                                member.value.apply(listed).toString()),
                        List.of(
                                around.first().exchange(),
                                listed.exchange(),
                                around.then().exchange())));
    }

    /** Errors that are not its own are wrong in themselves (STATUS-05). */
    private static boolean isRightInItself(JobHistory story, Observation seen) {
        return isWhatWasAskedFor(story, seen)
                && (!seen.isIn(JobStatus.ERROR_CANCELLED) || StatusRules.areItsErrors(story, seen));
    }

    /** Parameters that are not what was asked for are wrong in themselves (RESOURCE-09, QUERY-09). */
    private static boolean isWhatWasAskedFor(JobHistory story, Observation seen) {
        JsonNode shown = ParameterForms.parameters(seen.attribute("parameters"));
        return story.creation()
                .filter(creation -> Echo.wrong(creation, shown).isPresent()
                        || (shown.hasNonNull(HIDDEN)
                                && shown.path(HIDDEN).asBoolean()
                                        != creation.parameters().path(HIDDEN).asBoolean()))
                .isEmpty();
    }

    /** Parameter by parameter, of those that both show. */
    private static boolean isSameParameters(JsonNode one, JsonNode other) {
        return !one.isObject()
                || !other.isObject()
                || one.properties().stream()
                        .filter(member -> other.has(member.getKey()))
                        .allMatch(member ->
                                Equivalence.parameter(member.getKey(), member.getValue(), other.get(member.getKey()))
                                        || Equivalence.parameter(
                                                member.getKey(), other.get(member.getKey()), member.getValue()));
    }
}
