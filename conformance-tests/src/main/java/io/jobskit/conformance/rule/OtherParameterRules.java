package io.jobskit.conformance.rule;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What becomes of the parameters of a job that the page does not name (section "API-wide: variants"). They may be left out
 * (CREATE-14), but not some of them and others not.
 */
final class OtherParameterRules {

    /** Those that real clients send: a server that keeps one of them knows them all. */
    private static final Set<String> OF_REAL_CLIENTS = Set.of(
            "disable_total_row",
            "display_account_fees",
            "group_by_historical_values",
            "look_through_composite_securities",
            "short_held_asset_display_preference");

    private OtherParameterRules() {}

    static List<Rule> all() {
        return List.of(new Rule(
                "RESOURCE-20", "its other parameters come back as they were sent", (history, scope, judgement) -> {
                    List<ShownParameters> all =
                            ShownParameters.of(history, scope).toList();
                    Set<String> defaults = defaults(all);
                    all.forEach(shown -> comeBack(judgement, shown, defaults));
                }));
    }

    /** Those that jobs show which were created without them: a server's own defaults tell nothing of what it keeps. */
    private static Set<String> defaults(List<ShownParameters> all) {
        return OF_REAL_CLIENTS.stream()
                .filter(name -> all.stream()
                        .anyMatch(shown -> isThere(shown, name)
                                && !shown.creation().parameters().has(name)))
                .collect(Collectors.toSet());
    }

    private static void comeBack(Judgement judgement, ShownParameters shown, Set<String> defaults) {
        List<Map.Entry<String, JsonNode>> sent = Echo.unnamed(shown.creation());
        boolean keeps = sent.stream()
                .map(Map.Entry::getKey)
                .anyMatch(name -> OF_REAL_CLIENTS.contains(name) && !defaults.contains(name) && isThere(shown, name));
        sent.stream()
                .filter(one -> keeps || !defaults.contains(one.getKey()))
                .filter(one -> isThere(shown, one.getKey()) || (keeps && OF_REAL_CLIENTS.contains(one.getKey())))
                .forEach(one -> comesBack(judgement, shown, one.getKey(), one.getValue()));
    }

    private static void comesBack(Judgement judgement, ShownParameters shown, String name, JsonNode sent) {
        judgement.judged();
        JsonNode back = shown.parameters().path(name);
        if (!isThere(shown, name)) {
            shown.violates(judgement, name, sent + ", as others that the page does not name come back", back);
        } else if (!Echo.isSame(sent, back)) {
            shown.violates(judgement, name, sent + ", as it was sent", back);
        }
    }

    private static boolean isThere(ShownParameters shown, String name) {
        return shown.parameters().hasNonNull(name);
    }
}
