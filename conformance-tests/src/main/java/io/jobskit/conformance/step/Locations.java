package io.jobskit.conformance.step;

import io.jobskit.conformance.exchange.Exchange;
import io.jobskit.conformance.exchange.Location;
import io.jobskit.conformance.failure.Difference;
import io.jobskit.conformance.scene.Interaction;
import io.jobskit.conformance.scene.ScenarioContext;
import java.util.List;

/** Where a 303 leads (section "Download a job's results"). */
final class Locations {

    private Locations() {}

    /** Follows the Location of a 303 to the results; it may lead there by way of other redirects. */
    static void judge(ScenarioContext scene, Interaction act) {
        Location location = Location.of(act.exchange());
        scene.judge()
                .that(
                        "a 303 has a Location",
                        location.address().isPresent(),
                        () -> Difference.WrongLocation.of(act.exchange()),
                        act.exchange());
        List<Exchange> way =
                scene.client().onward(scene.owner(), act.job().orElseThrow().id(), act.exchange());
        Exchange results = way.get(way.size() - 1);
        boolean given = results.status() == 200
                && !results.answer().orElseThrow().message().body().isEmpty();
        scene.judge()
                .that(
                        "the Location leads to the results",
                        given,
                        () -> Difference.WrongLocation.to(act.exchange(), results),
                        way);
    }
}
