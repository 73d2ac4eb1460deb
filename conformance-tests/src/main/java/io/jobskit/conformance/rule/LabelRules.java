package io.jobskit.conformance.rule;

import com.fasterxml.jackson.databind.node.TextNode;
import io.jobskit.conformance.failure.Difference;
import io.jobskit.conformance.failure.Nearest;
import io.jobskit.conformance.history.History;
import io.jobskit.conformance.history.Observation;
import io.jobskit.contract.lifecycle.JobStatus;
import io.jobskit.contract.lifecycle.Labels;
import java.util.List;
import java.util.stream.Stream;

/** How a status is spelled (section "Resource overview", table "Status"). */
final class LabelRules {

    private LabelRules() {}

    static List<Rule> all() {
        return List.of(
                new Rule("STATUS-01", "its status is a label that the documentation uses", LabelRules::isUsed),
                new Rule(
                        "STATUS-15",
                        "its status is spelled exactly as in the documented table",
                        LabelRules::isOfTheTable));
    }

    private static void isUsed(History history, Scope scope, Judgement judgement) {
        labelled(history, scope)
                .forEach(seen ->
                        judgement.that(Labels.isUsed(seen.label()), () -> wrong(seen, meant(seen)), seen.exchange()));
    }

    /** What differs in a letter is hard to see: the label that it is nearly is named. */
    private static String meant(Observation seen) {
        List<String> labels =
                Stream.of(JobStatus.values()).map(JobStatus::label).toList();
        return Nearest.to(seen.label(), labels)
                .map(label -> "the documented label \"%s\"".formatted(label))
                .orElse("a label that the documentation uses");
    }

    /** A label that the documentation uses nowhere is wrong in itself (STATUS-01). */
    private static void isOfTheTable(History history, Scope scope, Judgement judgement) {
        labelled(history, scope)
                .filter(seen -> Labels.isUsed(seen.label()))
                .forEach(seen -> judgement.that(
                        Labels.isOfTheTable(seen.label()),
                        () -> wrong(seen, "one of the twelve labels of the table, letter for letter"),
                        seen.exchange()));
    }

    private static Stream<Observation> labelled(History history, Scope scope) {
        return history.observations()
                .filter(scope::has)
                .filter(seen -> seen.attribute("status").isTextual())
                .filter(seen -> !seen.label().isEmpty());
    }

    private static Difference wrong(Observation seen, String expected) {
        return new Difference.WrongMember("The status of job " + seen.id(), expected, TextNode.valueOf(seen.label()));
    }
}
