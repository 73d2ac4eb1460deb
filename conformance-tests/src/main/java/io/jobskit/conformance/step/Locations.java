package io.jobskit.conformance.step;

import io.jobskit.conformance.exchange.Exchange;
import io.jobskit.conformance.failure.Difference;
import io.jobskit.conformance.scene.Act;
import io.jobskit.conformance.scene.Scene;
import java.util.List;

/** Where a 303 leads (section "Download a job's results"). */
final class Locations {

    private Locations() {}

    /** Follows the Location of a 303 to the results; a Location may lead to another 303. */
    static void judge(Scene scene, Act act) {
        String location = act.exchange()
                .answer()
                .flatMap(answer -> answer.message().header("Location"))
                .orElse("");
        scene.judge()
                .that(
                        "a 303 has a Location",
                        !location.isEmpty(),
                        () -> new Difference.WrongHeader("Location", "the address of the results", ""),
                        act.exchange());
        String id = act.job().orElseThrow().id();
        Exchange end = scene.client()
                .follow(scene.owner(), id, location, act.exchange().request().uri());
        String onward = end.answer()
                .flatMap(answer -> answer.message().header("Location"))
                .orElse("");
        Exchange results = end.status() == 303 && !onward.isEmpty()
                ? scene.client().follow(scene.owner(), id, onward, end.request().uri())
                : end;
        boolean given = results.status() == 200
                && !results.answer().orElseThrow().message().body().isEmpty();
        scene.judge()
                .that(
                        "the Location leads to the results",
                        given,
                        () -> new Difference.WrongStatusCode(
                                "Following the Location [%s]".formatted(location), List.of(200), results.status()),
                        List.of(act.exchange(), results));
    }
}
