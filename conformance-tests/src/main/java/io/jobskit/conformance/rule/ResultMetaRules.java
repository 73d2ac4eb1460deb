package io.jobskit.conformance.rule;

import com.fasterxml.jackson.databind.JsonNode;
import io.jobskit.conformance.failure.Difference;
import io.jobskit.conformance.history.History;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * What JSON results say of their columns and groupings (section "API-wide: results"). A server is held to what it says of
 * some.
 */
final class ResultMetaRules {

    /**
     * A member of each entry of a list; one that only some columns have is looked for where the same column is shown in the
     * same way elsewhere.
     */
    private record MetaMember(String list, String name, boolean isOfSome) {

        boolean isKnown(List<JsonResults> all) {
            return all.stream().flatMap(this::entries).anyMatch(entry -> entry.hasNonNull(name));
        }

        boolean isKnownOf(JsonResults given, JsonNode like) {
            return entries(given)
                    .filter(entry -> !isOfSome || (isSame(entry, like, "key") && isSame(entry, like, "output_type")))
                    .anyMatch(entry -> entry.hasNonNull(name));
        }

        private Stream<JsonNode> entries(JsonResults given) {
            return StreamSupport.stream(given.meta(list).spliterator(), false);
        }

        private static boolean isSame(JsonNode one, JsonNode other, String member) {
            return one.path(member).equals(other.path(member));
        }
    }

    private static final List<MetaMember> MEMBERS = List.of(
            new MetaMember("columns", "key", false),
            new MetaMember("columns", "display_name", false),
            new MetaMember("columns", "output_type", false),
            new MetaMember("columns", "currency", true),
            new MetaMember("groupings", "key", false),
            new MetaMember("groupings", "display_name", false));

    private ResultMetaRules() {}

    static List<Rule> all() {
        return List.of(new Rule(
                "DOWNLOAD-20", "results say what their columns and groupings are", ResultMetaRules::haveMembers));
    }

    private static void haveMembers(History history, Scope scope, Judgement judgement) {
        List<JsonResults> all = JsonResults.all(history);
        for (JsonResults given : all) {
            if (scope.has(given.results())) {
                MEMBERS.stream()
                        .filter(member -> member.isKnown(all))
                        .peek(member -> judgement.judged())
                        .flatMap(member -> lacking(member, given, all).stream())
                        .findFirst()
                        .ifPresent(lack -> judgement.violated(
                                new Difference.WrongMember(
                                        "meta.%s[%d].%s of the results of job %s,"
                                                .formatted(lack.member.list, lack.place, lack.member.name, given.job()),
                                        lack.other.equals(given)
                                                ? "there, as in others"
                                                : "there, as in those of job " + lack.other.job(),
                                        given.meta(lack.member.list)
                                                .path(lack.place)
                                                .path(lack.member.name)),
                                lack.other.results(),
                                given.results()));
            }
        }
    }

    private record Lack(MetaMember member, int place, JsonResults other) {}

    private static Optional<Lack> lacking(MetaMember member, JsonResults given, List<JsonResults> all) {
        JsonNode list = given.meta(member.list);
        return IntStream.range(0, list.size())
                .filter(place -> !list.path(place).has(member.name))
                .boxed()
                .flatMap(place -> all.stream()
                        .filter(other -> member.isKnownOf(other, list.path(place)))
                        // Those of another job say more.
                        .min(Comparator.comparing(given::equals))
                        .map(other -> new Lack(member, place, other))
                        .stream())
                .findFirst();
    }
}
