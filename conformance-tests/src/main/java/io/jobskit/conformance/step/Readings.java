package io.jobskit.conformance.step;

import com.fasterxml.jackson.databind.JsonNode;
import io.jobskit.conformance.exchange.Exchange;
import io.jobskit.conformance.exchange.Operation;
import io.jobskit.conformance.failure.CannotJudgeException;
import io.jobskit.conformance.failure.Difference;
import io.jobskit.conformance.notation.ParameterForms;
import io.jobskit.conformance.rule.DocumentedMembers;
import io.jobskit.conformance.scene.Interaction;
import io.jobskit.conformance.scene.JobInHand;
import io.jobskit.conformance.scene.ScenarioContext;
import io.jobskit.conformance.scene.SeenStatuses;
import io.jobskit.conformance.scene.ShownJob;
import io.jobskit.conformance.wait.Watched;
import io.jobskit.contract.lifecycle.JobStatus;
import java.util.List;

/** Says which way a target went, in the catalogue's words where it has them. */
final class Readings {

    private Readings() {}

    static String code(ScenarioContext scene, Interaction act) {
        return Integer.toString(act.exchange().status());
    }

    /** At the end of a Location, if it is answered with one. */
    static String results(ScenarioContext scene, Interaction act) {
        List<Exchange> way = RetrievedResults.onward(scene, act.job().orElseThrow(), scene.owner(), act.exchange());
        return Integer.toString(RetrievedResults.end(way).status());
    }

    static String permission(ScenarioContext scene, Interaction act) {
        return act.exchange().status() / 100 < 4 ? "as if permitted" : code(scene, act);
    }

    static String attributes(ScenarioContext scene, Interaction act) {
        JsonNode attributes = sight(act).attributes();
        boolean absent = DocumentedMembers.ATTRIBUTES.stream().anyMatch(name -> !attributes.has(name));
        boolean isNull = DocumentedMembers.ATTRIBUTES.stream()
                .anyMatch(name -> attributes.path(name).isNull());
        return absent ? "absent while unknown" : isNull ? "null while unknown" : "all present";
    }

    static String errors(ScenarioContext scene, Interaction act) {
        JsonNode errors = sight(act).attributes().path("errors");
        return errors.isArray() ? "array" : errors.isObject() ? "object" : "none are given";
    }

    static String viewId(ScenarioContext scene, Interaction act) {
        return parameters(act).path("view_id").isNumber() ? "number" : "string";
    }

    static String resolves(ScenarioContext scene, Interaction act) {
        return act.exchange().status() / 100 == 2 ? "resolve" : code(scene, act);
    }

    static String unknownParameters(ScenarioContext scene, Interaction act) {
        if (act.exchange().status() / 100 != 2) {
            return "refused";
        }
        return parameters(act).has("disable_total_row") ? "kept" : "dropped";
    }

    static String bareKeys(ScenarioContext scene, Interaction act) {
        return act.exchange().status() / 100 == 2 ? "bare keys accepted" : "bare keys refused";
    }

    static String readHow(ScenarioContext scene, Interaction act) {
        return act.exchange().status() == 303 ? "303 to the results" : code(scene, act);
    }

    static String badLimit(ScenarioContext scene, Interaction act) {
        return act.exchange().status() == 200 ? "the default is used" : code(scene, act);
    }

    static String cancelledLabel(ScenarioContext scene, Interaction act) {
        JobInHand job = act.job().orElseThrow();
        Watched<ShownJob> watched = scene.watch()
                .until(
                        job,
                        "cancelled",
                        sight -> sight.status().filter(JobStatus::isCancelled).isPresent(),
                        ShownJob::isNothing);
        if (act.exchange().status() == 204 && !watched.good() && !watched.settled()) {
            // Seen on a target without control as well, where nothing else would tell.
            scene.judge()
                    .alsoViolated(
                            "CANCEL-04",
                            new Difference.WrongStatus(job.id(), "cancelled", SeenStatuses.changes(watched.seen())),
                            List.of(
                                    job.creation(),
                                    act.exchange(),
                                    watched.last().exchange()));
        }
        if (!watched.good()) {
            throw new CannotJudgeException(
                    "Job %s was cancelled and has no label of a cancelled job; it was seen as %s."
                            .formatted(job.id(), SeenStatuses.words(watched.seen())),
                    List.of(job.creation(), act.exchange(), watched.last().exchange()));
        }
        return watched.last().words();
    }

    static String cancelRequested(ScenarioContext scene, Interaction act) {
        return sight(act).status().filter(Freedom::isCancelRequested).isPresent()
                ? "Cancel Requested is seen"
                : "already cancelled when first read";
    }

    static String endedCancelled(ScenarioContext scene, Interaction act) {
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
    static List<Freedom.Reading> ids(ScenarioContext scene, List<Interaction> acts) {
        String with = shape(acts.get(0));
        String without = shape(acts.get(1));
        String reading = with.equals("uuid-like") && without.equals("integer")
                ? "uuid-like with, integer without"
                : with.equals("uuid-like") && without.equals("uuid-like") ? "uuid-like always" : "opaque";
        return List.of(new Freedom.Reading(reading, exchanges(acts)));
    }

    private static String shape(Interaction act) {
        String id = ScenarioContext.createdId(act.exchange())
                .orElseThrow(() -> new CannotJudgeException(
                        "%s made no job, but answered %d."
                                .formatted(act.what(), act.exchange().status()),
                        List.of(act.exchange())));
        return id.matches("\\d+") ? "integer" : id.matches("[0-9a-fA-F-]{30,40}") ? "uuid-like" : "opaque";
    }

    /** The first creation was labelled application/json, the second left its type out. */
    static List<Freedom.Reading> taken(ScenarioContext scene, List<Interaction> acts) {
        boolean plainJson = acts.get(0).exchange().status() / 100 == 2;
        boolean withoutType = acts.get(1).exchange().status() / 100 == 2;
        String reading = plainJson
                ? withoutType ? "both taken" : "type needed"
                : withoutType ? "application/vnd.api+json needed" : "both needed";
        return List.of(new Freedom.Reading(reading, exchanges(acts)));
    }

    static List<Freedom.Reading> listed(ScenarioContext scene, List<Interaction> acts) {
        JobInHand job = scene.jobs().get(0);
        boolean stays = scene.listed().stream()
                .anyMatch(sight -> sight.resource().path("id").asText().equals(job.id()));
        List<Exchange> evidence = acts.stream()
                .map(Interaction::exchange)
                .filter(exchange -> exchange.operation() == Operation.CANCEL || exchange.operation() == Operation.LIST)
                .toList();
        return List.of(new Freedom.Reading(stays ? "stays" : "leaves", evidence));
    }

    private static List<Exchange> exchanges(List<Interaction> acts) {
        return acts.stream().map(Interaction::exchange).toList();
    }

    private static JsonNode parameters(Interaction act) {
        return ParameterForms.parameters(sight(act).attributes().path("parameters"));
    }

    private static ShownJob sight(Interaction act) {
        Exchange exchange = act.exchange();
        ShownJob sight =
                exchange.operation() == Operation.CREATE ? ShownJob.created(exchange) : ShownJob.read(exchange);
        if (sight.isNothing()) {
            throw new CannotJudgeException(
                    "%s answered %d and shows no job.".formatted(act.what(), exchange.status()), List.of(exchange));
        }
        return sight;
    }
}
