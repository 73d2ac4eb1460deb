package io.jobskit.conformance.proof.mutant.derived;

import static io.jobskit.conformance.proof.mutant.derived.Documents.QUERY;
import static io.jobskit.conformance.proof.mutant.derived.Documents.SMALL_QUERY;
import static io.jobskit.conformance.proof.mutant.derived.Documents.VIEW;
import static io.jobskit.conformance.proof.mutant.derived.Documents.with;
import static io.jobskit.conformance.proof.mutant.derived.Documents.without;

import io.jobskit.conformance.proof.twist.Ask;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/** The part of the tour that creates jobs: rightly, and wrongly in one thing each. */
final class TourOfCreations {

    private static final String TWO_FILTERS = """
            [{"attribute":"security","type":"discrete","operator":"include","values":["A"]},
            {"attribute":"security","type":"%s","operator":"%s","values":["A"]}]""";

    private static final Map<String, List<String>> NEAR_MISSES = Map.of(
            "portfolio_type",
            List.of("\"entity-funds\"", "\" entity \"", "\"groups\"", "\"star\"", "[\"entity\"]"),
            "start_date",
            List.of(
                    "\"2011-12-31T00:00:00Z\"",
                    "\" 2011-12-31 \"",
                    "\"2011/12/31\"",
                    "20111231",
                    "\"soon\"",
                    "\"2011-04-31\"",
                    "\"2011-02-29\"",
                    "\"1900-02-29\"",
                    "\"2011-13-01\"",
                    "\"2013-01-16\"",
                    "\"2020-04-01\"",
                    "\"2031-01-01\"",
                    "\"2013-01-15\"",
                    "\"2020-03-31\""),
            "end_date",
            List.of("\"2021-12-31T00:00:00Z\"", "\" 2021-12-31 \"", "\"2021-04-31\"", "\"2021-02-29\""),
            "output_type",
            List.of(
                    "\".csv\"",
                    "\" csv \"",
                    "[\"csv\"]",
                    "\"text/csv\"",
                    "\"rtf\"",
                    "\"CSV\"",
                    "\"TSV\"",
                    "\"XLSX\"",
                    "\"JSON\"",
                    "\"tsv\"",
                    "\"xlsx\"",
                    "\"json\""),
            "portfolio_id",
            List.of("[22,23,24]", "[\"22\",\"23\"]", "[22,23]", "22", "\"22\""),
            "view_id",
            List.of("2"),
            "columns",
            List.of("{\"key\":\"value\"}", "\"value\"", "[\"value\"]", "[{\"key\":null}]"),
            "groupings",
            List.of("{\"key\":\"security\"}", "\"security\""),
            "filters",
            List.of(
                    "{\"attribute\":\"security\",\"type\":\"discrete\",\"operator\":\"include\",\"values\":[\"A\"]}",
                    "[\"security\"]",
                    "[null]",
                    "[{\"attribute\":\"security\",\"type\":\"date\",\"operator\":\"include\",\"values\":[\"A\"]}]",
                    "[{\"attribute\":\"security\",\"type\":\"discrete\",\"operator\":\"rank\",\"values\":[\"A\"]}]",
                    TWO_FILTERS.formatted("guess", "include"),
                    TWO_FILTERS.formatted("discrete", "avoid")),
            "hide_previous_holdings",
            List.of("0", "\"true\""));

    private final Tour tour;

    TourOfCreations(Tour tour) {
        this.tour = tour;
    }

    static List<Tour.Part> parts() {
        String inOneFormat = with(VIEW, "output_type", "\"xlsx\"");
        return List.of(
                of(
                        "JobType|Type|Document|Body|Data|Comment|Keys|Commas|Parameters|Refusals|Label|ByThe|ByNobody|Unknown|TwoCre",
                        tour -> {
                            tour.documents();
                            tour.labels();
                            tour.tour.sayBoth(tour.tour.create(VIEW), tour.tour.create(VIEW));
                            tour.tour.sayBoth(tour.tour.create(QUERY), tour.tour.create(QUERY));
                            tour.tour.say(tour.tour.get("/v1/jobs"));
                        }),
                of("Views|View|Csv", tour -> tour.parameters(VIEW)),
                of("Quer|Columns|Groupings|Filter|Hide|Arguments|Included", tour -> {
                    tour.parameters(SMALL_QUERY);
                    tour.parameters(QUERY);
                }),
                of("Firm", TourOfCreations::firms),
                of("Xlsx", tour -> tour.parameters(inOneFormat)));
    }

    private static Tour.Part of(String words, Consumer<TourOfCreations> goes) {
        return Tour.Part.of(words, tour -> goes.accept(new TourOfCreations(tour)));
    }

    private void parameters(String document) {
        boolean isQuery = document.contains("columns");
        Flaws.RIGHT.keySet().forEach(name -> {
            if (document.contains('"' + name + '"')) {
                tour.say(tour.create(without(document, name)));
                tour.say(tour.create(with(document, name, "null")));
            }
        });
        NEAR_MISSES.forEach((name, values) -> {
            if (document.contains('"' + name + '"') || (isQuery && name.matches("filters|hide_.*"))) {
                values.forEach(value -> tour.say(tour.create(with(document, name, value))));
            }
        });
        for (String type : List.of(
                "entity_funds",
                "group",
                "group_funds",
                "firm_clients",
                "firm_households",
                "firm_unverified_accounts")) {
            tour.say(tour.create(with(document, "portfolio_type", '"' + type + '"')));
            tour.say(tour.create(with(document, "portfolio_type", '"' + type.toUpperCase(Locale.ROOT) + '"')));
        }
        tour.say(tour.get("/v1/jobs"));
    }

    private void firms() {
        for (String type : List.of("\"firm\"", "\"FIRM\"")) {
            for (String id : List.of("\"11\"", "-1", "2", "[1,2]", "[11]")) {
                for (String document : List.of(VIEW, SMALL_QUERY)) {
                    tour.say(tour.create(with(with(document, "portfolio_type", type), "portfolio_id", id)));
                }
            }
        }
    }

    private void documents() {
        String kind = "\"portfolio_view_results\"";
        for (String document : List.of(
                VIEW.replace("\"22\",", "\"22\",/* the first */"),
                VIEW.replace("\"}}}}", "\",}}}}"),
                VIEW.replace("\"data\"", "data"),
                "",
                VIEW.substring(0, VIEW.length() - 3),
                VIEW.replace("{\"data\":{", "{\"data\":[{").replace("}}}}", "}}}]}"),
                VIEW.replace("{\"data\":", "").replace("}}}}", "}}}"),
                "{\"data\":{\"type\":\"jobs\"}}",
                "{\"data\":{\"type\":\"jobs\",\"attributes\":{\"job_type\":" + kind + "}}}",
                "{\"data\":{\"type\":\"jobs\",\"attributes\":{\"job_type\":" + kind + ",\"parameters\":\"all\"}}}",
                VIEW.replace("\"job_type\":" + kind + ",", ""),
                VIEW.replace("\"job_type\":" + kind + ",", "")
                        .replace("\"jobs\",", "\"jobs\",\"job_type\":" + kind + ","),
                VIEW.replace(kind, "null"),
                VIEW.replace(kind, "\"portfolio-view-results\""),
                VIEW.replace(kind, "\" portfolio_view_results \""),
                VIEW.replace(kind, "\"PortfolioViewResults\""),
                VIEW.replace(kind, "\"portfolio_forecast\""),
                VIEW.replace("\"jobs\"", "\"users\""),
                VIEW.replace("\"jobs\"", "\"job\""))) {
            tour.say(tour.create(document));
        }
    }

    private void labels() {
        for (String label : List.of("text/plain", "text/html", "application/octet-stream", "application/xml")) {
            for (String document : List.of(VIEW, QUERY)) {
                tour.say(tour.create(document).with("Content-Type", label));
            }
        }
        for (String user : List.of(Tour.key("no-permission"), "Bearer no-scope", "Bearer nobody-knows")) {
            for (String document : List.of(VIEW, QUERY)) {
                tour.say(tour.create(document).as(user));
            }
        }
        Ask nobody = tour.create(VIEW);
        nobody.headers().remove("Authorization");
        tour.say(nobody);
    }
}
