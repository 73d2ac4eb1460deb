package io.jobskit.conformance.proof.mutant.derived;

import io.jobskit.conformance.proof.twist.Ask;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** The part of the tour that follows jobs into each status, and asks there for everything. */
final class TourOfJobs {

    private static final List<String> STATUSES = List.of(
            "Completed",
            "Queued",
            "In Progress - Waiting For Capacity",
            "Picked Up By Job Runner",
            "In Progress",
            "Failed",
            "Rejected",
            "Error Cancelled",
            "Cancel Requested",
            "User Cancelled",
            "Timed Out");

    private static final String ERRORS = """
            [{"status":"400","title":"Bad Request","detail":"%s"},{"status":"500","title":"Oh","detail":"Again."}]""";

    private static final String UUID = "b6c1b9da-4387-11ef-8636-dd826f8aeed1a";

    private static final String OTHER_VIEW =
            Documents.with(Documents.with(Documents.VIEW, "view_id", "7"), "end_date", "\"2014-01-31\"");

    private final Tour tour;
    private int place;

    TourOfJobs(Tour tour) {
        this.tour = tour;
    }

    static List<Tour.Part> parts() {
        List<Tour.Part> parts = new ArrayList<>();
        parts.add(of("Unknown|OfIds|OfLongIds|Put|Patch|Routes|Quota|Rejected|Uuids", tour -> {
            tour.unknown();
            tour.beyondTheQuota();
            tour.named();
        }));
        for (String status : STATUSES) {
            String word = status.replaceFirst(".*Waiting.*", "Waiting")
                    .replace(" ", "")
                    .replace("ByJobRunner", "");
            parts.add(of(word + (status.equals("Completed") ? "|Download|When" : ""), tour -> {
                tour.visit(Documents.VIEW, status);
                tour.visit(Documents.QUERY, status);
            }));
        }
        parts.add(of("Error|Failed", tour -> {
            tour.visit(Documents.VIEW, "Error Cancelled");
            tour.visit(Documents.VIEW, "Error Cancelled");
            tour.visit(Documents.SMALL_QUERY, "Failed");
            tour.visit(Documents.VIEW, "Failed");
            tour.visit(Documents.VIEW, "Failed");
        }));
        for (String format : List.of("Xlsx", "Json", "Tsv")) {
            parts.add(of(format, tour -> {
                for (String document : List.of(Documents.VIEW, OTHER_VIEW)) {
                    String inIt = Documents.with(document, "output_type", '"' + format + '"');
                    tour.visit(inIt.toLowerCase(Locale.ROOT), "Completed");
                    tour.doTo(tour.moved(inIt, "Completed"), "cancel");
                }
            }));
        }
        parts.add(of("FromTheFirst", tour -> {
            tour.visit(Documents.VIEW, "Completed");
            tour.visit(OTHER_VIEW, "Completed");
        }));
        String inXlsx = Documents.with(Documents.VIEW, "output_type", "\"xlsx\"");
        parts.add(of("(Stops|Expires|Last|Counts|TimedOut).*(Views|Xlsx)", tour -> tour.limits(inXlsx)));
        parts.add(of("(Stops|Expires|Last|Counts|Once).*Quer", tour -> tour.limits(Documents.SMALL_QUERY)));
        parts.add(of("TimedOutOfXlsx", tour -> tour.visit(inXlsx, "Timed Out")));
        parts.add(of("AtOnce|AnyCancellation", TourOfJobs::atOnce));
        return parts;
    }

    private static Tour.Part of(String words, Consumer<TourOfJobs> goes) {
        return Tour.Part.of(words, tour -> goes.accept(new TourOfJobs(tour)));
    }

    private void unknown() {
        for (String id :
                List.of("987654321987", UUID, "00000000-0000-4000-8000-000000000000", "a.b", "x".repeat(80), "job")) {
            tour.say(tour.get("/v1/jobs/" + id));
            tour.say(tour.get("/v1/jobs/" + id + "/download"));
            tour.say(tour.delete(id));
        }
        tour.say(tour.get("/v1/nothing"));
        tour.say(Ask.of("PUT", "/v1/jobs").as(Ask.OWNER));
        tour.say(Ask.of("PUT", "/v1/jobs/1").as(Ask.OWNER));
        tour.say(Ask.of("PATCH", "/v1/jobs/1").as(Ask.OWNER));
    }

    private static Ask as(Ask ask, String user) {
        Ask asked = ask.as(user);
        if (user.isEmpty()) {
            asked.headers().remove("Authorization");
        }
        return asked;
    }

    private void beyondTheQuota() {
        for (String document : List.of(Documents.VIEW, Documents.QUERY)) {
            String id =
                    tour.say(tour.create(document).as(Tour.key("full-queue"))).id();
            tour.passes(Duration.ofSeconds(2));
            tour.say(tour.get("/v1/jobs/" + id).as(Tour.key("full-queue")));
        }
        tour.say(tour.get("/v1/jobs").as(Tour.key("full-queue")));
    }

    private void named() {
        for (String document : List.of(Documents.VIEW, Documents.QUERY)) {
            String id = tour.say(tour.create(document).withQuery("?useStringId=true"))
                    .id();
            tour.say(tour.get("/v1/jobs/" + id));
            tour.say(tour.get("/v1/jobs/" + id));
        }
    }

    /** A job in that status: read, listed, downloaded, by all; then aged, let go, cancelled. */
    private void visit(String document, String status) {
        tour.say(tour.get("/v1/jobs"));
        String id = moved(document, status);
        for (int i = 0; i < 3; i++) {
            tour.say(tour.get("/v1/jobs/" + id));
            tour.say(tour.get("/v1/jobs/" + id + "/download"));
        }
        tour.say(tour.get("/v1/jobs"));
        for (String user : List.of(Tour.key("no-permission"), "Bearer no-scope", Tour.key("other-user"), "")) {
            tour.say(as(tour.get("/v1/jobs/" + id), user));
            tour.say(as(tour.get("/v1/jobs/" + id + "/download"), user));
            tour.say(as(tour.delete(id), user));
            tour.say(as(tour.get("/v1/jobs"), user));
        }
        tour.say(tour.get("/v1/jobs?page[limit]=5").as(Tour.key("other-user")));
        tour.say(tour.get("/v1/jobs/" + id));
        for (String action : List.of("release", "age", "cancel", "release", "age", "cancel")) {
            doTo(id, action);
        }
    }

    private void doTo(String id, String action) {
        if (action.equals("cancel")) {
            tour.say(tour.delete(id));
        } else {
            tour.control(id, action, action.equals("age") ? "{\"by\":\"P1D\"}" : "{}");
        }
        if (action.equals("release")) {
            tour.passes(Duration.ofSeconds(2));
        }
        tour.say(tour.get("/v1/jobs/" + id));
        tour.say(tour.get("/v1/jobs/" + id + "/download"));
        tour.say(tour.get("/v1/jobs/" + id));
    }

    private String moved(String document, String status) {
        String id = tour.say(tour.create(document)).id();
        tour.say(tour.get("/v1/jobs/" + id));
        if (status.equals("User Cancelled")) {
            tour.say(tour.delete(id));
        } else if (status.equals("Cancel Requested")) {
            tour.control(id, "move", "{\"status\":\"In Progress\",\"percent_complete\":0.5}");
            tour.say(tour.delete(id));
        } else {
            tour.control(
                    id,
                    "move",
                    "{\"status\":\"" + status + "\",\"percent_complete\":" + (status.equals("Completed") ? "1" : "0.5")
                            + ",\"errors\":" + ERRORS.formatted(place++) + "}");
        }
        tour.passes(Duration.ofSeconds(1));
        return id;
    }

    /** Jobs at the edges of 4 hours of running and of 24 hours of life, and cancelled in each status on the way. */
    private void limits(String document) {
        for (String age : List.of("PT2H30M", "PT3H30M", "PT4H", "PT4H30M")) {
            aged(moved(document, "In Progress"), age);
        }
        for (String age : List.of("PT12H", "PT23H30M", "PT24H", "PT24H30M")) {
            aged(moved(document, "Completed"), age);
        }
        String id = moved(document, "Queued");
        tour.control(id, "age", "{\"by\":\"PT20H\"}");
        tour.control(id, "move", "{\"status\":\"Completed\"}");
        aged(id, "PT5H");
        for (String status : List.of(
                "Completed",
                "In Progress",
                "Queued",
                "Picked Up By Job Runner",
                "In Progress - Waiting For Capacity")) {
            String cancelled = moved(document, status);
            for (String action : List.of("cancel", "release", "age", "cancel")) {
                doTo(cancelled, action);
            }
        }
    }

    private void aged(String id, String age) {
        tour.control(id, "age", "{\"by\":\"" + age + "\"}");
        tour.say(tour.get("/v1/jobs/" + id));
        tour.say(tour.get("/v1/jobs/" + id + "/download"));
    }

    private void atOnce() {
        String one = moved(Documents.VIEW, "Queued");
        String other = moved(Documents.VIEW, "Queued");
        tour.sayBoth(tour.delete(one), tour.delete(other));
        tour.say(tour.get("/v1/jobs/" + one));
        tour.say(tour.get("/v1/jobs/" + other));
        String third = moved(Documents.VIEW, "Queued");
        String fourth = moved(Documents.VIEW, "Queued");
        tour.say(tour.delete(fourth));
        tour.say(tour.get("/v1/jobs/" + third));
    }
}
