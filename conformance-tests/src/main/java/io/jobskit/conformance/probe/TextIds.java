package io.jobskit.conformance.probe;

import io.jobskit.conformance.exchange.Exchange;
import io.jobskit.conformance.scene.Kind;
import io.jobskit.conformance.scene.Scene;
import io.jobskit.conformance.scene.Stage;
import io.jobskit.conformance.walk.Step;
import java.util.Map;
import java.util.Optional;

/** Has jobs whose ids are asked for as text be read, downloaded and cancelled, as any others are. */
public final class TextIds {

    /** What its requests are marked with, in the place of a requirement. */
    public static final String MARK = "text-ids";

    /** Where a plan says that its requests come from. */
    public static final String PLACE = "jobs whose ids are text";

    private static final String QUERY = "?useStringId=true";

    private final Stage stage;
    private final Lot lot;

    public TextIds(Stage stage) {
        this.stage = stage;
        this.lot = new Lot(stage, MARK, 5);
    }

    /** What they write, and how often. */
    public static Map<String, Integer> writes(boolean hasControl) {
        return hasControl
                ? Map.of(Step.CREATES, 2, Step.CANCELS, 2, Step.CONTROLS, 1)
                : Map.of(Step.CREATES, 2, Step.CANCELS, 2);
    }

    /** Ends quietly where something is not answered. */
    public void play() {
        Lot.quietly(() -> created(Kind.QUERY).ifPresent(id -> {
            lot.does(lot.read(id));
            cancel(id);
        }));
        Lot.quietly(() -> created(Kind.VIEW).ifPresent(id -> {
            lot.complete(id);
            lot.does(lot.read(id));
            lot.does(lot.download(id));
            cancel(id);
            lot.does(lot.download(id));
        }));
    }

    /** Held where jobs can be held: then it is known that the job is still on its way. */
    private Optional<String> created(Kind kind) {
        Exchange creation = lot.creation(lot.client(), lot.body(kind), stage.hasControl(), QUERY)
                .get();
        return Scene.createdId(creation);
    }

    private void cancel(String id) {
        if (lot.cancel(id).get().status() == 204) {
            lot.isStopped(id);
        } else {
            lot.does(lot.read(id));
        }
    }
}
