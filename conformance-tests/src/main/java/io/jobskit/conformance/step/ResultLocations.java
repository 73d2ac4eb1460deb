package io.jobskit.conformance.step;

import io.jobskit.conformance.exchange.Exchange;
import io.jobskit.conformance.failure.Difference;
import io.jobskit.conformance.scene.JobInHand;
import io.jobskit.conformance.scene.ScenarioContext;
import io.jobskit.conformance.target.Identity;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where a 303 led to the results of jobs, on the target's own origin: they may live on there when the job no longer gives
 * them, or be there for others. What is kept elsewhere, as in a storage with signed addresses, is not judged.
 */
public final class ResultLocations {

    /** The address, and the way on which its owner came to the results. */
    private record Place(JobInHand job, URI address, List<Exchange> way) {

        Exchange results() {
            return RetrievedResults.end(way);
        }
    }

    private final ScenarioContext scene;
    private final List<Place> places = new ArrayList<>();

    /** For one scenario. */
    public ResultLocations(ScenarioContext scene) {
        this.scene = scene;
    }

    /** Downloads and reads a job as its owner, and keeps in mind where that led to results. */
    void visit(JobInHand job) {
        List<Exchange> download = RetrievedResults.fetch(scene, job, job.owner());
        URI itself = download.get(0).request().uri();
        Exchange read = scene.client().read(job.owner(), job.id());
        Stream.of(download, RetrievedResults.onward(scene, job, job.owner(), read))
                .filter(way -> RetrievedResults.end(way).status() == 200)
                .forEach(way -> way.stream()
                        .skip(1)
                        .map(exchange -> exchange.request().uri())
                        .filter(address ->
                                !address.equals(itself) && scene.client().isOnTarget(address))
                        .filter(address -> places.stream()
                                .noneMatch(place -> place.address().equals(address)))
                        .forEach(address -> places.add(new Place(job, address, way))));
    }

    /** Judges that their owner finds the results at none of them any more. */
    void areEmpty() {
        for (Place place : places) {
            List<Exchange> way = again(place, place.job().owner());
            scene.judge()
                    .that(
                            "its results are no longer where they were",
                            !holds(place, way),
                            () -> new Difference.Unwanted(
                                    "The results of job %s can still be downloaded from the address that a 303 gave"
                                            .formatted(place.job().id())),
                            evidence(place, way));
        }
    }

    /** Judges that somebody who may not see the jobs finds the results at none of them. */
    void areClosedTo(Identity identity) {
        for (Place place : places) {
            List<Exchange> way = again(place, identity);
            boolean given =
                    RetrievedResults.isGivenAway(place.results(), RetrievedResults.end(way)) || holds(place, way);
            scene.judge()
                    .that(
                            "the results are not given away where they are",
                            !given || isOpenToWhoeverWasToldOfIt(place),
                            () -> new Difference.Unwanted(
                                    "The results were given to somebody who may not see the job, where a 303 leads its"
                                            + " owner to them"),
                            evidence(place, way));
        }
    }

    /** An address that asks for no credentials and that nobody guesses is a key in itself, as a signed one is. */
    private boolean isOpenToWhoeverWasToldOfIt(Place place) {
        return holds(place, again(place, Identity.nobody("")))
                && !Capability.isGuessed(scene, place.job(), place.way(), place.address());
    }

    private List<Exchange> again(Place place, Identity identity) {
        String id = place.job().id();
        Exchange first = scene.client().followLocation(identity, id, place.address());
        return RetrievedResults.onward(scene, place.job(), identity, first);
    }

    /** Whether there are results at the end of a way; a page of another kind that says that there are none is none. */
    private boolean holds(Place place, List<Exchange> way) {
        Exchange end = RetrievedResults.end(way);
        return end.status() / 100 == 2
                && scene.client().isOnTarget(end.request().uri())
                && (RetrievedResults.isGivenAway(place.results(), end)
                        || RetrievedResults.areOfOneKind(place.results(), end));
    }

    private static List<Exchange> evidence(Place place, List<Exchange> way) {
        return Stream.concat(place.way().stream(), way.stream()).toList();
    }
}
