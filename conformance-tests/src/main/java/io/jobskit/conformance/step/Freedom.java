package io.jobskit.conformance.step;

import io.jobskit.conformance.exchange.Exchange;
import io.jobskit.conformance.exchange.Operation;
import io.jobskit.conformance.scene.Interaction;
import io.jobskit.conformance.scene.ScenarioContext;
import io.jobskit.contract.lifecycle.JobStatus;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/** What the documentation leaves open: which way does the target go? Any way is right. */
@SuppressWarnings("ImmutableEnumChecker") // What they hold is made once and never changed.
enum Freedom {
    ANSWER("the response to it", each(Readings::code, Operation.CANCEL, Operation.LIST)),
    RESULTS("the response to downloading its results", each(Readings::results, Operation.DOWNLOAD)),
    WITHOUT_PERMISSION(
            "the response to somebody without the permission",
            each(Readings::permission, Operation.CANCEL, Operation.DOWNLOAD)),
    ATTRIBUTES("which attributes are in every answer", each(Readings::attributes, Operation.CREATE)),
    ERRORS("whether errors is a list", each(Readings::errors, Operation.READ)),
    VIEW_ID("how view_id comes back", each(Readings::viewId, Operation.CREATE)),
    IDS("what ids look like", Readings::ids),
    CREATOR_LINKS("whether the creator links resolve", each(Readings::resolves, Operation.OTHER)),
    UNKNOWN_PARAMETERS(
            "what happens to parameters without a name in the documentation",
            each(Readings::unknownParameters, Operation.CREATE)),
    TAKEN("which of these are accepted", Readings::taken),
    BARE_KEYS("whether bare keys are accepted", each(Readings::bareKeys, Operation.CREATE)),
    READ_HOW(
            "whether reading a completed job shows it or leads to its results",
            each(Readings::readHow, Operation.READ)),
    BAD_LIMIT("the response to such a limit", each(Readings::badLimit, Operation.LIST)),
    LISTED("whether the cancelled job is listed", Readings::listed),
    CANCELLED_LABEL("which label a cancelled job has", each(Readings::cancelledLabel, Operation.CANCEL)),
    CANCEL_REQUESTED("whether Cancel Requested is seen", each(Readings::cancelRequested, Operation.READ)),
    ENDED_CANCELLED("what cancelling an ended job does", each(Readings::endedCancelled, Operation.CANCEL));

    /** The way that the target went, and what shows it. */
    record Reading(String words, List<Exchange> evidence) {}

    private final String words;
    private final BiFunction<ScenarioContext, List<Interaction>, List<Reading>> readings;

    Freedom(String words, BiFunction<ScenarioContext, List<Interaction>, List<Reading>> readings) {
        this.words = words;
        this.readings = readings;
    }

    private static BiFunction<ScenarioContext, List<Interaction>, List<Reading>> each(
            BiFunction<ScenarioContext, Interaction, String> reading, Operation... operations) {
        return (scene, acts) -> acts.stream()
                .filter(act -> List.of(operations).contains(act.exchange().operation()))
                .map(act -> new Reading(reading.apply(scene, act), List.of(act.exchange())))
                .toList();
    }

    static Freedom of(String words) {
        return Stream.of(values())
                .filter(freedom -> freedom.words.equals(words))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No freedom reads '%s'.".formatted(words)));
    }

    String words() {
        return words;
    }

    /** Notes which way the target went in the acts that are about this. */
    void note(ScenarioContext scene, List<Interaction> acts) {
        readings.apply(scene, acts).forEach(reading -> scene.judge().observed(reading.words(), reading.evidence()));
    }

    static boolean isCancelRequested(JobStatus status) {
        return status == JobStatus.CANCEL_REQUESTED;
    }
}
