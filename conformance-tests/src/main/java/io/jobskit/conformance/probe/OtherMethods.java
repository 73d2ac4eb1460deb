package io.jobskit.conformance.probe;

import io.jobskit.conformance.client.Addresses;
import io.jobskit.conformance.exchange.Exchange;
import io.jobskit.conformance.scene.JobKind;
import io.jobskit.conformance.scene.RunContext;
import io.jobskit.conformance.scene.ScenarioContext;
import io.jobskit.conformance.walk.WalkStep;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Asks routes for what they do not have, and might do all the same: a job under an id, to delete who created it, and to change
 * or to delete all jobs at once. The last does away with whatever a run still looks at, so it comes when everything else is over.
 */
public final class OtherMethods {

    /** What its requests are marked with, in the place of a requirement. */
    public static final String MARK = "methods";

    /** Where a plan says that its requests come from. */
    public static final String PLACE = "methods that a route does not have";

    /** How a plan names these requests. */
    private static final String UNSUPPORTED = "a method that a route does not support by the owner";

    private static final String JOBS = "/v1/jobs";
    private static final String JOB = "/v1/jobs/:id";

    /** A method and a route. */
    private record Asked(String method, String route) {

        boolean isLast() {
            return method.equals("DELETE") && route.equals(JOBS);
        }
    }

    private static final List<Asked> ALL = List.of(
            new Asked("POST", JOB),
            new Asked("POST", JOB + "/download"),
            new Asked("DELETE", JOB + "/creator"),
            new Asked("DELETE", JOB + "/relationships/creator"),
            new Asked("PATCH", JOBS),
            new Asked("DELETE", JOBS));

    private final RunContext stage;
    private final Lot lot;

    /** Needs a target that is there to be tested. */
    public OtherMethods(RunContext stage) {
        this.stage = stage;
        this.lot = new Lot(stage, MARK, 6);
    }

    /** What they write, and how often. */
    public static Map<String, Integer> writes() {
        return Map.of(WalkStep.CREATES, 1, UNSUPPORTED, ALL.size());
    }

    /** Ends quietly where something is not answered. */
    public void play() {
        Lot.quietly(() -> lot.created(JobKind.VIEW, true).ifPresent(id -> {
            List<Supplier<Exchange>> harmless = ALL.stream()
                    .filter(asked -> !asked.isLast())
                    .map(asked -> (Supplier<Exchange>) () -> send(asked, id))
                    .toList();
            lot.does(() -> lot.atOnce(harmless));
            ALL.stream().filter(Asked::isLast).forEach(asked -> lot.does(() -> send(asked, id)));
        }));
    }

    private Exchange send(Asked asked, String id) {
        byte[] body = asked.method.equals("DELETE")
                ? new byte[0]
                : lot.body(JobKind.VIEW).toString().getBytes(StandardCharsets.UTF_8);
        Exchange answer =
                lot.client().send(lot.owner(), asked.method, asked.route.replace(":id", Addresses.encoded(id)), body);
        ScenarioContext.createdId(answer).ifPresent(made -> stage.created().add(made, lot.owner()));
        return answer;
    }
}
