package io.jobskit.conformance.rule;

import com.fasterxml.jackson.databind.JsonNode;
import io.jobskit.conformance.failure.Difference;
import io.jobskit.conformance.history.History;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;

/**
 * What JSON results say of their columns and groupings (section "API-wide: results"). A server is held to what it says of
 * some.
 */
final class ResultMetaRules {

    /** A member of each entry of a list; one that only some columns have is looked for where the same column has it elsewhere. */
    private record Member(String list, String name, boolean isOfSome) {

        boolean isKnownOf(JsonResults given, String key) {
            return StreamSupport.stream(given.meta(list).spliterator(), false)
                    .filter(entry -> !isOfSome || entry.path("key").asText().equals(key))
                    .anyMatch(entry -> entry.has(name));
        }
    }

    private static final List<Member> MEMBERS = List.of(
            new Member("columns", "key", false),
            new Member("columns", "display_name", false),
            new Member("columns", "output_type", false),
            new Member("columns", "currency", true),
            new Member("groupings", "key", false),
            new Member("groupings", "display_name", false));

    private ResultMetaRules() {}

    static List<Rule> all() {
        return List.of(new Rule(
                "DOWNLOAD-20", "results say what their columns and groupings are", ResultMetaRules::haveMembers));
    }

    private static void haveMembers(History history, Scope scope, Judgement judgement) {
        List<JsonResults> all = JsonResults.all(history);
        for (JsonResults given : all) {
            if (scope.has(given.results())) {
                judgement.judged();
                MEMBERS.stream()
                        .flatMap(member -> lacking(member, given, all).stream())
                        .findFirst()
                        .ifPresent(lack -> judgement.violated(
                                new Difference.WrongMember(
                                        "meta.%s[%d].%s of the results of job %s,"
                                                .formatted(lack.member.list, lack.place, lack.member.name, given.job()),
                                        "there, as in those of job " + lack.other.job(),
                                        given.meta(lack.member.list)
                                                .path(lack.place)
                                                .path(lack.member.name)),
                                lack.other.results(),
                                given.results()));
            }
        }
    }

    private record Lack(Member member, int place, JsonResults other) {}

    private static Optional<Lack> lacking(Member member, JsonResults given, List<JsonResults> all) {
        JsonNode list = given.meta(member.list);
        return IntStream.range(0, list.size())
                .filter(place -> !list.path(place).has(member.name))
                .boxed()
                .flatMap(place -> all.stream()
                        .filter(other -> member.isKnownOf(
                                other, list.path(place).path("key").asText()))
                        .findFirst()
                        .map(other -> new Lack(member, place, other))
                        .stream())
                .findFirst();
    }
}
