package io.jobskit.conformance.rule;

import com.fasterxml.jackson.databind.JsonNode;
import io.jobskit.conformance.failure.Difference;
import io.jobskit.conformance.history.Creation;
import io.jobskit.conformance.history.History;
import io.jobskit.conformance.history.JobHistory;
import io.jobskit.conformance.history.Observation;

/** A query job shows hide_previous_holdings as asked for (QUERY-09) and spells out what was left out (QUERY-14). */
final class QueryFormLaw implements Law {

    private static final String HIDE = "hide_previous_holdings";
    private static final String PATH = "data.attributes.parameters.";

    @Override
    public void judge(History history, Judgements judgements) {
        for (JobHistory story : history.jobs()) {
            story.creation()
                    .filter(Creation::isQuery)
                    .ifPresent(creation -> story.readings()
                            .forEach(sighting -> Echo.parameters(sighting).ifPresent(shown -> {
                                hidden(judgements, creation, sighting, shown.path(HIDE));
                                if (sighting.kind() == Observation.Kind.CREATED
                                        && Echo.wrong(creation, shown).isEmpty()) {
                                    spelledOut(judgements, creation, sighting, shown);
                                }
                            })));
        }
    }

    private static void hidden(Judgements judgements, Creation creation, Observation sighting, JsonNode shown) {
        JsonNode sent = creation.parameters().path(HIDE);
        boolean asked = sent.asBoolean();
        boolean isUntold = shown.isMissingNode() || shown.isNull();
        boolean isOdd = !sent.isBoolean() && !sent.isMissingNode();
        if (isOdd || (isUntold && !asked)) {
            return;
        }
        judgements.judged("QUERY-09", "previous holdings are hidden only when asked for");
        if (!shown.isBoolean() || shown.asBoolean() != asked) {
            judgements.violated(
                    "QUERY-09",
                    new Difference.WrongMember(PATH + HIDE, Boolean.toString(asked), shown),
                    creation.exchange(),
                    sighting.exchange());
        }
    }

    private static void spelledOut(Judgements judgements, Creation creation, Observation sighting, JsonNode shown) {
        for (String list : new String[] {"columns", "groupings"}) {
            JsonNode sent = creation.parameters().path(list);
            if (!isOfKeys(sent)) {
                continue;
            }
            for (int i = 0; i < sent.size(); i++) {
                if (sent.get(i).isObject() && !sent.get(i).has("arguments")) {
                    form(
                            judgements,
                            creation,
                            sighting,
                            PATH + list + "[" + i + "].arguments",
                            shown.path(list).path(i).path("arguments"));
                }
            }
        }
        JsonNode filters = creation.parameters().path("filters");
        for (int i = 0; filters.isArray() && i < filters.size(); i++) {
            if (filters.get(i).has("attribute")
                    && !filters.get(i).path("attribute").has("arguments")) {
                form(
                        judgements,
                        creation,
                        sighting,
                        PATH + "filters[" + i + "].attribute.arguments",
                        shown.path("filters").path(i).path("attribute").path("arguments"));
            }
        }
    }

    /** What should not have been taken at all need not be spelled out. */
    private static boolean isOfKeys(JsonNode list) {
        boolean keys = list.isArray();
        for (JsonNode entry : list) {
            keys &= entry.isTextual() || entry.path("key").isTextual();
        }
        return keys;
    }

    private static void form(
            Judgements judgements, Creation creation, Observation sighting, String member, JsonNode shown) {
        judgements.judged("QUERY-14", "what was left out is spelled out");
        if (!shown.isObject()) {
            judgements.violated(
                    "QUERY-14",
                    new Difference.WrongMember(member, "spelled out as {}", shown),
                    creation.exchange(),
                    sighting.exchange());
        }
    }
}
