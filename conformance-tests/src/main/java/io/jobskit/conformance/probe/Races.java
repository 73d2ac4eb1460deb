package io.jobskit.conformance.probe;

import com.fasterxml.jackson.databind.JsonNode;
import io.jobskit.conformance.exchange.Exchange;
import io.jobskit.conformance.exchange.Operation;
import io.jobskit.conformance.scene.JobKind;
import io.jobskit.conformance.scene.RunContext;
import io.jobskit.conformance.scene.ScenarioContext;
import io.jobskit.conformance.walk.WalkStep;
import io.jobskit.contract.lifecycle.JobStatus;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Does several things at the same moment: creates jobs, cancels one often and several together, cancels what completes
 * and what is downloaded.
 * Each lot of requests is let go together, over connections of its own; which of them comes first is nobody's to say, so
 * that the rules look at what comes of them alone.
 */
public final class Races {

    /** What its requests are marked with, in the place of a requirement. */
    public static final String MARK = "race";

    /** Where a plan says that its requests come from. */
    public static final String PLACE = "requests at the same moment";

    private static final int CREATIONS = 8;
    private static final int TIMES = 3;
    private static final int OFTEN = 2;
    private static final int TOGETHER = 4;

    /** What control does to the one that waited. */
    private static final int WAITED = 4;

    /** Of these races one kind of job each has to do where jobs run by themselves, which takes many readings. */
    private static final List<JobKind> COMPLETING = List.of(JobKind.VIEW, JobKind.QUERY);

    private static final List<JobKind> DOWNLOADED = List.of(JobKind.QUERY, JobKind.VIEW);

    private final RunContext stage;
    private final Lot lot;

    public Races(RunContext stage) {
        this.stage = stage;
        this.lot = new Lot(stage, MARK, 0);
    }

    /** What they write, and how often. */
    public static Map<String, Integer> writes(boolean hasControl) {
        int completing = some(COMPLETING, hasControl).size();
        int downloaded = some(DOWNLOADED, hasControl).size();
        int jobs = OFTEN + TOGETHER + completing + downloaded;
        int completed = 1 + TOGETHER / 2 + downloaded;
        Map<String, Integer> writes = new LinkedHashMap<>();
        int waited = hasControl ? 1 : 0;
        writes.put(WalkStep.CREATES, CREATIONS + jobs + waited);
        writes.put(WalkStep.CANCELS, OFTEN * TIMES + TOGETHER + completing + downloaded + waited);
        if (hasControl) {
            writes.put(WalkStep.CONTROLS, completed + 2 * completing + jobs + WAITED);
        }
        return writes;
    }

    /** Each race by itself: it ends quietly where something is not answered. */
    public List<Runnable> all() {
        List<Runnable> races = new ArrayList<>(List.of(
                this::creations,
                () -> cancelledOften(lot.created(JobKind.VIEW, true)),
                () -> cancelledOften(lot.completed(JobKind.QUERY)),
                this::cancelledTogether));
        if (stage.hasControl()) {
            races.add(() -> waitedAndCancelled(JobKind.VIEW));
        }
        some(COMPLETING, stage.hasControl()).forEach(kind -> races.add(() -> cancelledAsItCompletes(kind)));
        some(DOWNLOADED, stage.hasControl()).forEach(kind -> races.add(() -> cancelledWhileDownloaded(kind)));
        return races.stream().map(race -> (Runnable) () -> Lot.quietly(race)).toList();
    }

    private static List<JobKind> some(List<JobKind> kinds, boolean hasControl) {
        return hasControl ? kinds : kinds.subList(0, 1);
    }

    /** Two of them are equal, which are two jobs all the same. */
    private void creations() {
        List<Supplier<Exchange>> creations = new ArrayList<>();
        JsonNode body = lot.body(JobKind.VIEW);
        creations.add(lot.creation(body, true));
        creations.add(lot.creation(body, true));
        for (int i = creations.size(); i < CREATIONS; i++) {
            creations.add(lot.creation(lot.body(i % 2 == 0 ? JobKind.VIEW : JobKind.QUERY), true));
        }
        List<Exchange> created = lot.atOnce(creations);
        lot.atOnce(created.stream()
                .flatMap(creation -> ScenarioContext.createdId(creation).stream())
                .distinct()
                .map(lot::read)
                .toList());
        lot.client().list(lot.owner(), "?page%5Blimit%5D=2000");
    }

    private void cancelledOften(Optional<String> job) {
        job.ifPresent(id -> {
            List<Supplier<Exchange>> cancels = new ArrayList<>();
            for (int i = 0; i < TIMES; i++) {
                cancels.add(lot.cancel(id));
            }
            ends(id, lot.atOnce(cancels));
        });
    }

    /** A job that waited for capacity, is back in the queue and goes on by itself is cancelled as one that never waited. */
    private void waitedAndCancelled(JobKind kind) {
        lot.created(kind, true).ifPresent(id -> {
            lot.does(lot.move(id, JobStatus.WAITING_FOR_CAPACITY));
            lot.does(lot.move(id, JobStatus.QUEUED));
            lot.does(() -> lot.client().release(id));
            ends(id, List.of(lot.cancel(id).get()));
        });
    }

    /** A view and a query job that have yet to start, and two that have completed. */
    private void cancelledTogether() {
        List<String> completed = created();
        lot.complete(completed);
        List<String> ids = Stream.concat(created().stream(), completed.stream()).toList();
        List<Exchange> cancels = lot.atOnce(ids.stream().map(lot::cancel).toList());
        for (int i = 0; i < ids.size(); i++) {
            ends(ids.get(i), List.of(cancels.get(i)));
        }
    }

    /** A job of each kind. */
    private List<String> created() {
        return Stream.of(JobKind.values())
                .flatMap(kind -> lot.created(kind, true).stream())
                .toList();
    }

    /** By a move where jobs can be moved, and by itself where it can not: then as soon as it is seen to run. */
    private void cancelledAsItCompletes(JobKind kind) {
        lot.created(kind, true).ifPresent(id -> {
            List<Supplier<Exchange>> both = new ArrayList<>(List.of(lot.cancel(id)));
            if (stage.hasControl()) {
                lot.does(lot.move(id, JobStatus.IN_PROGRESS));
                both.add(0, lot.move(id, JobStatus.COMPLETED));
            } else {
                both.add(0, lot.read(id));
            }
            ends(id, lot.atOnce(both));
        });
    }

    private void cancelledWhileDownloaded(JobKind kind) {
        lot.completed(kind).ifPresent(id -> {
            downloadedTogether(id);
            List<List<Exchange>> ways = lot.atOnce(
                    List.of(lot.download(id), () -> List.of(lot.cancel(id).get()), lot.download(id)));
            ends(id, ways.stream().flatMap(List::stream).toList());
        });
    }

    /** Where jobs that run by themselves are waited for, one at a time. */
    private void downloadedTogether(String id) {
        if (stage.hasControl()) {
            lot.does(() -> lot.atOnce(List.of(lot.download(id), lot.download(id))));
            lot.does(lot.read(id));
        } else {
            lot.does(lot.download(id));
        }
    }

    /** What comes of it: if a cancel was taken, that may take a while to show. */
    private void ends(String id, List<Exchange> answers) {
        if (stage.hasControl()) {
            lot.does(() -> lot.client().release(id));
        }
        boolean isTaken =
                answers.stream().anyMatch(answer -> answer.operation() == Operation.CANCEL && answer.status() == 204);
        if (isTaken) {
            lot.isStopped(id);
        } else {
            lot.does(lot.read(id));
        }
        lot.does(lot.download(id));
    }
}
