package io.jobskit.conformance.probe;

import io.jobskit.conformance.exchange.Exchange;
import io.jobskit.conformance.scene.JobKind;
import io.jobskit.conformance.scene.RunContext;
import io.jobskit.conformance.scene.ScenarioContext;
import io.jobskit.conformance.walk.WalkStep;
import java.util.Map;
import java.util.Optional;

/** Has jobs whose ids are asked for as text be read, downloaded and cancelled, as any others are. */
public final class TextIds {

    /** What its requests are marked with, in the place of a requirement. */
    public static final String MARK = "text-ids";

    /** Where a plan says that its requests come from. */
    public static final String PLACE = "jobs whose ids are text";

    private static final String QUERY = "?useStringId=true";

    private final RunContext stage;
    private final Lot lot;

    public TextIds(RunContext stage) {
        this.stage = stage;
        this.lot = new Lot(stage, MARK, 5);
    }

    /** What they write, and how often. */
    public static Map<String, Integer> writes(boolean hasControl) {
        return hasControl
                ? Map.of(WalkStep.CREATES, 2, WalkStep.CANCELS, 2, WalkStep.CONTROLS, 1)
                : Map.of(WalkStep.CREATES, 2, WalkStep.CANCELS, 2);
    }

    /** Ends quietly where something is not answered. */
    public void play() {
        Lot.quietly(() -> created(JobKind.QUERY).ifPresent(id -> {
            lot.does(lot.read(id));
            cancel(id);
        }));
        Lot.quietly(() -> created(JobKind.VIEW).ifPresent(id -> {
            lot.complete(id);
            lot.does(lot.read(id));
            lot.does(lot.download(id));
            lot.does(lot.read(id));
            cancel(id);
            lot.does(lot.download(id));
        }));
    }

    /** Held where jobs can be held: then it is known that the job is still on its way. */
    private Optional<String> created(JobKind kind) {
        Exchange creation = lot.creation(lot.client(), lot.body(kind), stage.hasControl(), QUERY)
                .get();
        return ScenarioContext.createdId(creation);
    }

    private void cancel(String id) {
        if (lot.cancel(id).get().status() == 204) {
            lot.isStopped(id);
        } else {
            lot.does(lot.read(id));
        }
    }
}
