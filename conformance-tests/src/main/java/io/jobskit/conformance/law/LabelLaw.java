package io.jobskit.conformance.law;

import com.fasterxml.jackson.databind.node.TextNode;
import io.jobskit.conformance.failure.Difference;
import io.jobskit.contract.lifecycle.Labels;

/** A status is shown under a label that the documentation uses (STATUS-01), and under that of its table (STATUS-15). */
final class LabelLaw implements Law {

    @Override
    public void judge(RunHistory history, Judgements judgements) {
        history.allStories().stream()
                .flatMap(story -> story.sightings().stream())
                .filter(sighting -> !sighting.label().isEmpty()
                        && sighting.attribute("status").isTextual())
                .forEach(sighting -> judge(judgements, sighting));
    }

    private static void judge(Judgements judgements, Sighting sighting) {
        judgements.judged("STATUS-01", "labels are the documentation's");
        if (sighting.status()
                .filter(status -> status.label().equals(sighting.label()))
                .isPresent()) {
            judgements.judged("STATUS-15", "labels are those of the table");
            return;
        }
        if (!Labels.isUsed(sighting.label())) {
            blame(judgements, "STATUS-01", "a label that the documentation uses", sighting);
            return;
        }
        blame(judgements, "STATUS-15", "one of the twelve labels of the table, letter for letter", sighting);
    }

    private static void blame(Judgements judgements, String requirement, String expected, Sighting sighting) {
        judgements.violated(
                requirement,
                new Difference.WrongMember(
                        "The status of job " + sighting.id(), expected, TextNode.valueOf(sighting.label())),
                sighting.exchange());
    }
}
