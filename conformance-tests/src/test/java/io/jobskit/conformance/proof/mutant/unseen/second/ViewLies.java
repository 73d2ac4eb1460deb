package io.jobskit.conformance.proof.mutant.unseen.second;

import static io.jobskit.conformance.proof.mutant.unseen.LieParts.lacks;
import static io.jobskit.conformance.proof.mutant.unseen.LieParts.refuses;
import static io.jobskit.conformance.proof.mutant.unseen.LieParts.view;
import static io.jobskit.conformance.proof.twist.Tricks.set;
import static io.jobskit.conformance.proof.twist.Tricks.takes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jobskit.conformance.proof.mutant.Mutant;
import io.jobskit.conformance.proof.mutant.unseen.LieParts;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/** Servers that judge the parameters of views wrongly. */
final class ViewLies {

    private ViewLies() {}

    static List<Mutant> all() {
        return List.of(
                Mutant.of(
                        "ExportsJsonUnlessToldOtherwise",
                        "VIEW-02",
                        () -> takes(view(lacks("output_type")), set("output_type", "\"json\""))),
                Mutant.of(
                        "TakesAnyTypeOfPortfolio",
                        "VIEW-11",
                        () -> takes(view(ViewLies::hasOtherType), set("portfolio_type", "\"ENTITY\""))),
                Mutant.of(
                        "WantsViewIdsAsText",
                        "VIEW-18",
                        () -> refuses(view(it -> it.path("view_id").isNumber()))),
                Mutant.of(
                                "HasTwentyLettersForAType",
                                "VIEW-10",
                                () -> refuses(view(
                                        it -> it.path("portfolio_type").asText().length() > 20 && !hasOtherType(it))))
                        .subtle("only for FIRM_UNVERIFIED_ACCOUNTS, which is longer than 20 letters"),
                Mutant.of(
                                "ComparesFirmInUpperCase",
                                "VIEW-12",
                                () -> takes(
                                        view(it -> it.path("portfolio_type")
                                                        .asText()
                                                        .equals("firm")
                                                && it.path("portfolio_id").isValueNode()
                                                && !it.path("portfolio_id")
                                                        .asText()
                                                        .equals("1")),
                                        set("portfolio_id", "1")))
                        .subtle("only for firm in lower case"),
                Mutant.of(
                                "WantsNoLeadingZeros",
                                "VIEW-13",
                                () -> takes(
                                        view(it -> it.path("start_date")
                                                .asText()
                                                .matches("\\d{4}-(\\d-\\d\\d?|\\d\\d-\\d)")),
                                        document -> pad(document, "start_date")))
                        .subtle("only for a date without leading zeros"),
                Mutant.of(
                                "HasALeapYearInEveryCentury",
                                "VIEW-15",
                                () -> takes(
                                        view(it -> isInNoLeapYear(it, "start_date") || isInNoLeapYear(it, "end_date")),
                                        ViewLies::leapless))
                        .subtle("only for 29 February of a year such as 1900 or 2100"),
                Mutant.of(
                                "ComparesMonths",
                                "VIEW-16",
                                () -> takes(
                                        view(it -> endsBefore(it)
                                                && month(it, "start_date").equals(month(it, "end_date"))),
                                        document -> parameters(document)
                                                .set(
                                                        "end_date",
                                                        parameters(document).path("start_date"))))
                        .subtle("only for a period within one month"),
                Mutant.of(
                                "TakesIdsBetweenCommas",
                                "VIEW-17",
                                () -> takes(
                                        view(it ->
                                                it.path("portfolio_id").asText().matches("\\d+(, ?\\d+)+")),
                                        set("portfolio_id", "\"22\"")))
                        .subtle("only for entities in one text with commas between them"));
    }

    private static boolean hasOtherType(JsonNode parameters) {
        JsonNode type = parameters.path("portfolio_type");
        return type.isTextual() && !LieParts.TYPES.contains(type.asText().toUpperCase(Locale.ROOT));
    }

    static boolean endsBefore(JsonNode parameters) {
        Predicate<String> isDate = name -> parameters.path(name).asText().matches("\\d{4}-\\d{2}-\\d{2}");
        return isDate.test("start_date")
                && isDate.test("end_date")
                && parameters
                                .path("end_date")
                                .asText()
                                .compareTo(parameters.path("start_date").asText())
                        < 0;
    }

    private static boolean isInNoLeapYear(JsonNode parameters, String name) {
        return parameters.path(name).asText().matches("(19|21|22|23|25)00-02-29");
    }

    private static void leapless(ObjectNode document) {
        for (String name : List.of("start_date", "end_date")) {
            replace(document, name, "00-02-29", "00-02-28");
        }
    }

    private static String month(JsonNode parameters, String name) {
        return parameters.path(name).asText().substring(0, 7);
    }

    static ObjectNode parameters(ObjectNode document) {
        return document.withObject("/data/attributes/parameters");
    }

    private static void pad(ObjectNode document, String name) {
        replace(document, name, "-(\\d)(?!\\d)", "-0$1");
    }

    static void replace(ObjectNode document, String name, String from, String to) {
        ObjectNode parameters = parameters(document);
        parameters.put(name, parameters.path(name).asText().replaceAll(from, to));
    }
}
