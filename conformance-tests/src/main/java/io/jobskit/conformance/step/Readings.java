package io.jobskit.conformance.step;

import com.fasterxml.jackson.databind.JsonNode;
import io.jobskit.conformance.exchange.Exchange;
import io.jobskit.conformance.exchange.Operation;
import io.jobskit.conformance.failure.CannotJudgeException;
import io.jobskit.conformance.failure.Difference;
import io.jobskit.conformance.notation.Shown;
import io.jobskit.conformance.scene.Act;
import io.jobskit.conformance.scene.JobInHand;
import io.jobskit.conformance.scene.Scene;
import io.jobskit.conformance.scene.Seen;
import io.jobskit.conformance.scene.Sight;
import io.jobskit.conformance.wait.Watched;
import io.jobskit.contract.lifecycle.JobStatus;
import java.util.List;

/** Says which way a target went, in the catalogue's words where it has them. */
final class Readings {

    private static final List<String> ATTRIBUTES =
            List.of("job_type", "started_at", "completed_at", "percent_complete", "status", "errors", "parameters");

    private Readings() {}

    static String code(Scene scene, Act act) {
        return Integer.toString(act.exchange().status());
    }

    /** At the end of a Location, if it is answered with one. */
    static String results(Scene scene, Act act) {
        List<Exchange> way = Results.onward(scene, act.job().orElseThrow(), scene.owner(), act.exchange());
        return Integer.toString(Results.end(way).status());
    }

    static String permission(Scene scene, Act act) {
        return act.exchange().status() / 100 < 4 ? "as if permitted" : code(scene, act);
    }

    static String attributes(Scene scene, Act act) {
        JsonNode attributes = sight(act).attributes();
        boolean absent = ATTRIBUTES.stream().anyMatch(name -> !attributes.has(name));
        boolean isNull =
                ATTRIBUTES.stream().anyMatch(name -> attributes.path(name).isNull());
        return absent ? "absent while unknown" : isNull ? "null while unknown" : "all present";
    }

    static String errors(Scene scene, Act act) {
        JsonNode errors = sight(act).attributes().path("errors");
        return errors.isArray() ? "array" : errors.isObject() ? "object" : "none are given";
    }

    static String viewId(Scene scene, Act act) {
        return parameters(act).path("view_id").isNumber() ? "number" : "string";
    }

    static String resolves(Scene scene, Act act) {
        return act.exchange().status() / 100 == 2 ? "resolve" : code(scene, act);
    }

    static String unknownParameters(Scene scene, Act act) {
        if (act.exchange().status() / 100 != 2) {
            return "refused";
        }
        return parameters(act).has("disable_total_row") ? "kept" : "dropped";
    }

    static String bareKeys(Scene scene, Act act) {
        return act.exchange().status() / 100 == 2 ? "bare keys accepted" : "bare keys refused";
    }

    static String readHow(Scene scene, Act act) {
        return act.exchange().status() == 303 ? "303 to the results" : code(scene, act);
    }

    static String badLimit(Scene scene, Act act) {
        return act.exchange().status() == 200 ? "the default is used" : code(scene, act);
    }

    static String cancelledLabel(Scene scene, Act act) {
        JobInHand job = act.job().orElseThrow();
        Watched<Sight> watched = scene.watch()
                .until(
                        job,
                        "cancelled",
                        sight -> sight.status().filter(JobStatus::isCancelled).isPresent(),
                        Sight::isNothing);
        if (act.exchange().status() == 204 && !watched.good() && !watched.settled()) {
            // Seen on a target without control as well, where nothing else would tell.
            scene.judge()
                    .alsoViolated(
                            "CANCEL-04",
                            new Difference.WrongStatus(job.id(), "cancelled", Seen.changes(watched.seen())),
                            List.of(
                                    job.creation(),
                                    act.exchange(),
                                    watched.last().exchange()));
        }
        if (!watched.good()) {
            throw new CannotJudgeException(
                    "Job %s was cancelled and has no label of a cancelled job; it was seen as %s."
                            .formatted(job.id(), Seen.words(watched.seen())),
                    List.of(job.creation(), act.exchange(), watched.last().exchange()));
        }
        return watched.last().words();
    }

    static String cancelRequested(Scene scene, Act act) {
        return sight(act).status().filter(Freedom::isCancelRequested).isPresent()
                ? "Cancel Requested is seen"
                : "already cancelled when first read";
    }

    static String endedCancelled(Scene scene, Act act) {
        if (act.exchange().status() != 204) {
            return code(scene, act);
        }
        boolean relabelled = scene.look(act.job().orElseThrow())
                .status()
                .filter(JobStatus::isCancelled)
                .isPresent();
        return relabelled ? "204, User Cancelled" : "204, unchanged";
    }

    /** The first creation asked for string ids, the second did not. */
    static List<Freedom.Reading> ids(Scene scene, List<Act> acts) {
        String with = shape(acts.get(0));
        String without = shape(acts.get(1));
        String reading = with.equals("uuid-like") && without.equals("integer")
                ? "uuid-like with, integer without"
                : with.equals("uuid-like") && without.equals("uuid-like") ? "uuid-like always" : "opaque";
        return List.of(new Freedom.Reading(reading, exchanges(acts)));
    }

    private static String shape(Act act) {
        String id = Scene.createdId(act.exchange())
                .orElseThrow(() -> new CannotJudgeException(
                        "%s made no job, but answered %d."
                                .formatted(act.what(), act.exchange().status()),
                        List.of(act.exchange())));
        return id.matches("\\d+") ? "integer" : id.matches("[0-9a-fA-F-]{30,40}") ? "uuid-like" : "opaque";
    }

    /** The first creation was labelled application/json, the second left its type out. */
    static List<Freedom.Reading> taken(Scene scene, List<Act> acts) {
        boolean plainJson = acts.get(0).exchange().status() / 100 == 2;
        boolean withoutType = acts.get(1).exchange().status() / 100 == 2;
        String reading = plainJson
                ? withoutType ? "both taken" : "type needed"
                : withoutType ? "application/vnd.api+json needed" : "both needed";
        return List.of(new Freedom.Reading(reading, exchanges(acts)));
    }

    static List<Freedom.Reading> listed(Scene scene, List<Act> acts) {
        JobInHand job = scene.jobs().get(0);
        boolean stays = scene.listed().stream()
                .anyMatch(sight -> sight.resource().path("id").asText().equals(job.id()));
        List<Exchange> evidence = acts.stream()
                .map(Act::exchange)
                .filter(exchange -> exchange.operation() == Operation.CANCEL || exchange.operation() == Operation.LIST)
                .toList();
        return List.of(new Freedom.Reading(stays ? "stays" : "leaves", evidence));
    }

    private static List<Exchange> exchanges(List<Act> acts) {
        return acts.stream().map(Act::exchange).toList();
    }

    private static JsonNode parameters(Act act) {
        return Shown.parameters(sight(act).attributes().path("parameters"));
    }

    private static Sight sight(Act act) {
        Exchange exchange = act.exchange();
        Sight sight = exchange.operation() == Operation.CREATE ? Sight.created(exchange) : Sight.read(exchange);
        if (sight.isNothing()) {
            throw new CannotJudgeException(
                    "%s answered %d and shows no job.".formatted(act.what(), exchange.status()), List.of(exchange));
        }
        return sight;
    }
}
