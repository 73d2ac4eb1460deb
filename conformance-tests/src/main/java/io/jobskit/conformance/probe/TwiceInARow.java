package io.jobskit.conformance.probe;

import io.jobskit.conformance.exchange.Exchange;
import io.jobskit.conformance.scene.Kind;
import io.jobskit.conformance.scene.Stage;
import io.jobskit.conformance.walk.Step;
import java.util.Map;
import java.util.function.Supplier;

/** Sends the same creation twice in a row: that is two jobs, and no repetition of one. */
public final class TwiceInARow {

    /** What its requests are marked with, in the place of a requirement. */
    public static final String MARK = "twice";

    /** Where a plan says that its requests come from. */
    public static final String PLACE = "the same creation twice in a row";

    private final Lot lot;

    public TwiceInARow(Stage stage) {
        this.lot = new Lot(stage, MARK, 3);
    }

    /** What it writes, and how often. */
    public static Map<String, Integer> writes() {
        return Map.of(Step.CREATES, 2);
    }

    /** Ends quietly where something is not answered. */
    public void play() {
        Lot.quietly(() -> {
            Supplier<Exchange> creation = lot.creation(lot.body(Kind.VIEW), false);
            lot.does(creation);
            lot.does(creation);
        });
    }
}
