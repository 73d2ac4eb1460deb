package io.jobskit.conformance.run;

import io.jobskit.conformance.exchange.Exchange;
import io.jobskit.conformance.probe.LifeProbe;
import io.jobskit.conformance.scene.Spelling;
import io.jobskit.contract.outcome.Coverage;
import io.jobskit.contract.outcome.Coverage.Cell;
import io.jobskit.contract.outcome.Coverage.Inputs;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** What of all that there is to try a run has tried, and why not the rest. */
final class Tried {

    private static final String LEFT_OUT = "The run leaves this requirement out (--only).";
    private static final String READ_ONLY = "The run sends no writes (--read-only).";
    private static final String BEFORE = "The earlier run (--resume) tried this.";
    private static final String NOT_BEGUN = "The run ended before this could be tried.";

    private final Shipped shipped;
    private final RunRequest request;
    private Optional<Supplier<List<Cell>>> cells = Optional.empty();
    private Optional<List<Inputs>> inputs = Optional.empty();

    Tried(Shipped shipped, RunRequest request) {
        this.shipped = shipped;
        this.request = request;
    }

    /** What becomes of every cell, which is asked for in the end. */
    void cells(Supplier<List<Cell>> played) {
        cells = Optional.of(played);
    }

    /** What became of every input of the selected requirements. */
    void inputs(List<Inputs> played) {
        inputs = Optional.of(played);
    }

    /**
     * All of it.
     *
     * @param exchanges what the run has sent, and what came back
     * @param problem why the target could not be judged, or what went wrong with the kit; may be empty
     */
    Coverage coverage(List<Exchange> exchanges, String problem) {
        return new Coverage(
                cells.map(Supplier::get)
                        .orElseGet(() -> LifeProbe.untried(
                                shipped.probes(),
                                request.before().lived()
                                        ? BEFORE
                                        : reason(problem, !request.only().isEmpty()))),
                inputs(problem),
                shipped.schemas().documented(exchanges, request.target().baseUrl()));
    }

    /** The same while the run goes on: what was sent is judged in the end, and counts only then. */
    Coverage soFar(List<Exchange> exchanges, String reason) {
        Set<String> selected = Features.selected(shipped.catalogue(), request.only());
        List<Inputs> all = new ArrayList<>(untried(selected::contains, reason));
        all.addAll(untried(id -> !selected.contains(id), LEFT_OUT));
        all.sort(Comparator.comparing(Inputs::requirement));
        return new Coverage(
                LifeProbe.untried(shipped.probes(), reason),
                all,
                shipped.schemas().documented(exchanges, request.target().baseUrl()));
    }

    private List<Inputs> inputs(String problem) {
        Set<String> selected = Features.selected(shipped.catalogue(), request.only());
        Set<String> probed = request.before().probed();
        Set<String> asked = request.toProbe(shipped.catalogue());
        List<Inputs> all = new ArrayList<>(inputs.orElseGet(() -> untried(asked::contains, reason(problem, false))));
        all.addAll(untried(id -> selected.contains(id) && probed.contains(id), BEFORE));
        all.addAll(untried(id -> !selected.contains(id), LEFT_OUT));
        all.sort(Comparator.comparing(Inputs::requirement));
        return all;
    }

    private List<Inputs> untried(Predicate<String> which, String reason) {
        return shipped.agenda(request, Spelling.USUAL, which).untried(reason);
    }

    private String reason(String problem, boolean isLeftOut) {
        String otherwise = request.budget().map(Touring::leftOut).orElse(NOT_BEGUN);
        return !problem.isEmpty() ? problem : request.readOnly() ? READ_ONLY : isLeftOut ? LEFT_OUT : otherwise;
    }
}
