package io.jobskit.conformance.proof.mutant.unseen.first;

import static io.jobskit.conformance.proof.mutant.unseen.LieParts.has;
import static io.jobskit.conformance.proof.mutant.unseen.LieParts.lacks;
import static io.jobskit.conformance.proof.mutant.unseen.LieParts.refuses;
import static io.jobskit.conformance.proof.mutant.unseen.LieParts.view;
import static io.jobskit.conformance.proof.twist.Tricks.set;
import static io.jobskit.conformance.proof.twist.Tricks.takes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jobskit.conformance.proof.mutant.Mutant;
import io.jobskit.conformance.proof.mutant.unseen.LieParts;
import io.jobskit.conformance.proof.twist.Ask;
import io.jobskit.conformance.proof.twist.Reply;
import io.jobskit.conformance.proof.twist.Twist;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** Servers that take views that they should refuse, or refuse what they should take. */
final class ViewLies {

    private static final String DAY = "\\d{4}-\\d\\d-\\d\\d";

    private ViewLies() {}

    static List<Mutant> all() {
        return List.of(
                Mutant.of(
                                "PutsTypesTogetherFromTheirParts",
                                "VIEW-11",
                                () -> takes(
                                        view(p -> p.path("portfolio_type")
                                                        .asText()
                                                        .matches(
                                                                "(?i)(ENTITY|GROUP|FIRM)_(FUNDS|ACCOUNTS|CLIENTS|HOUSEHOLDS|UNVERIFIED_ACCOUNTS)")
                                                && !LieParts.TYPES.contains(p.path("portfolio_type")
                                                        .asText()
                                                        .toUpperCase(Locale.ROOT))),
                                        set("portfolio_type", "\"entity\"")))
                        .subtle("only for a type that is made of the parts of two others"),
                Mutant.of("RemembersTheFormatOfAView", "VIEW-02", ViewLies::remembering)
                        .subtle("only after a job with the same view"),
                Mutant.of(
                                "KnowsTheIdOfAFirm",
                                "VIEW-04",
                                () -> takes(
                                        view(lacks("portfolio_id").and(has("portfolio_type", "firm"))),
                                        set("portfolio_id", "1")))
                        .subtle("only for FIRM"),
                Mutant.of("TakesARefusedViewTheSecondTime", "VIEW-06", ViewLies::secondTime)
                        .subtle("only when the very same request is sent again"),
                Mutant.of(
                                "ReadsLowerCaseWithOneUnderscoreAtMost",
                                "VIEW-10",
                                () -> refuses(ask -> ask.isView()
                                        && ask.parameter("portfolio_type").matches("[a-z]+(_[a-z]+){2,}")))
                        .subtle("only for one type in lower case"),
                Mutant.of(
                                "ChecksTheIdOfAFirmOnlyInUpperCase",
                                "VIEW-12",
                                () -> takes(
                                        view(firm().and(p -> !p.path("portfolio_type")
                                                .asText()
                                                .equals("FIRM"))),
                                        set("portfolio_id", "1")))
                        .subtle("only for firm in lower case"),
                Mutant.of(
                                "MovesADayThatIsMissingToTheEndOfTheMonth",
                                "VIEW-15",
                                () -> takes(
                                        view(p -> isBeyond(p.path("start_date")) || isBeyond(p.path("end_date"))),
                                        document -> {
                                            date("start_date", ViewLies::clipped)
                                                    .accept(document);
                                            date("end_date", ViewLies::clipped).accept(document);
                                        }))
                        .subtle("only for the days up to 31 that a month does not have"),
                Mutant.of(
                                "ComparesTheMonthsOfAPeriod",
                                "VIEW-16",
                                () -> takes(
                                        view(ViewLies::isBackwardsInAMonth),
                                        document -> document.withObject("/data/attributes/parameters")
                                                .set(
                                                        "end_date",
                                                        document.at("/data/attributes/parameters/start_date"))))
                        .subtle("only for a period backwards within one month"),
                Mutant.of(
                                "WantsTheIdOfAFirmAsANumber",
                                "VIEW-18",
                                () -> refuses(view(has("portfolio_type", "firm")
                                        .and(p -> p.path("portfolio_id").isTextual()
                                                && p.path("portfolio_id")
                                                        .asText()
                                                        .equals("1")))))
                        .subtle("only for FIRM with its id as a string"));
    }

    private static Twist secondTime() {
        Set<String> sent = ConcurrentHashMap.newKeySet();
        Twist taking =
                takes(view(lacks("end_date")).and(ask -> sent.contains(text(ask))), set("end_date", "\"2049-12-31\""));
        return (ask, server) -> {
            Reply reply = taking.answer(ask, server);
            if (ask.isCreate()) {
                sent.add(text(ask));
            }
            return reply;
        };
    }

    private static Twist remembering() {
        Set<String> known = ConcurrentHashMap.newKeySet();
        Twist taking = takes(
                view(lacks("output_type")
                        .and(p -> known.contains(p.path("view_id").asText()))),
                set("output_type", "\"csv\""));
        return (ask, server) -> {
            Reply reply = taking.answer(ask, server);
            if (ask.isView() && reply.is(202)) {
                known.add(ask.parameter("view_id"));
            }
            return reply;
        };
    }

    private static String text(Ask ask) {
        return new String(ask.body(), StandardCharsets.UTF_8);
    }

    private static Predicate<JsonNode> firm() {
        return has("portfolio_type", "firm").and(p -> {
            JsonNode id = p.path("portfolio_id");
            return id.asText().matches("\\d+") && !id.asText().equals("1");
        });
    }

    private static Consumer<ObjectNode> date(String name, UnaryOperator<String> change) {
        return document -> {
            ObjectNode parameters = document.withObject("/data/attributes/parameters");
            parameters.put(name, change.apply(parameters.path(name).asText()));
        };
    }

    private static Integer[] parts(String day) {
        return Arrays.stream(day.split("-")).map(Integer::valueOf).toArray(Integer[]::new);
    }

    private static boolean isBeyond(JsonNode date) {
        return date.isTextual()
                && date.asText().matches("\\d{4}-(0[1-9]|1[0-2])-(29|30|31)")
                && !clipped(date.asText()).equals(date.asText());
    }

    private static String clipped(String day) {
        if (!day.matches("\\d{4}-(0[1-9]|1[0-2])-(29|30|31)")) {
            return day;
        }
        Integer[] parts = parts(day);
        YearMonth month = YearMonth.of(parts[0], parts[1]);
        return month + "-" + Math.min(parts[2], month.lengthOfMonth());
    }

    private static boolean isBackwardsInAMonth(JsonNode p) {
        String start = p.path("start_date").asText();
        String end = p.path("end_date").asText();
        return start.matches(DAY)
                && end.matches(DAY)
                && start.substring(0, 7).equals(end.substring(0, 7))
                && end.compareTo(start) < 0;
    }
}
