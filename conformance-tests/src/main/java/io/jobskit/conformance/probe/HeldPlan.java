package io.jobskit.conformance.probe;

import io.jobskit.conformance.exchange.Operation;
import io.jobskit.conformance.failure.ValueWords;
import io.jobskit.conformance.scene.JobKind;
import io.jobskit.conformance.walk.WalkStep;
import io.jobskit.contract.lifecycle.JobStatus;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What is done to held jobs of one kind in a group of situations, which live side by side. In each situation there are a job that
 * nothing changes until it is aged in the end, its twin, which is cancelled, and, before the end, one that is released.
 */
final class HeldPlan {

    private static final Duration DAY = Duration.ofHours(24);

    /** How long what has completed was queued before, or half of it queued and half of it running: the day counts from the creation. */
    private static final Duration WAIT = Duration.ofHours(2);

    private static final Duration HALF = WAIT.dividedBy(2);

    private static final int JOBS_A_PLACE = 3;
    private static final int SMALL_PAGE = 2;
    private static final Set<ProbeEvent> OF_RESULTS =
            EnumSet.of(ProbeEvent.DOWNLOADING, ProbeEvent.OTHER_DOWNLOADING, ProbeEvent.CANCELLING, ProbeEvent.AGEING);

    private final List<Try> tries = new ArrayList<>();
    private final LifeTable table;
    private final List<PreparedSituation> places = new ArrayList<>();

    private HeldPlan(LifeTable table, List<Situation> group, JobKind kind) {
        this.table = table;
        for (Situation in : group) {
            boolean isForOutputs = kind == JobKind.VIEW && in.hasHadResults();
            List<String> outputs = isForOutputs ? table.outputs() : List.of("");
            outputs.forEach(output -> add(in, kind, output, output.equals(outputs.get(0))));
        }
    }

    private void add(Situation in, JobKind kind, String output, boolean isMain) {
        int job = places.size() * JOBS_A_PLACE;
        places.add(new PreparedSituation(in, job, job + 1, job + 2, kind, output, isMain));
    }

    static List<Try> of(LifeTable table, List<Situation> group, JobKind kind) {
        HeldPlan plan = new HeldPlan(table, group, kind);
        plan.places.forEach(place -> plan.prepare(place, place.job(), place.create(place.job())));
        for (Map.Entry<ProbeEvent, String> entry : table.events().entrySet()) {
            plan.places.stream()
                    .filter(place -> place.isMain() || OF_RESULTS.contains(entry.getKey()))
                    .forEach(place -> plan.add(place, entry.getKey(), entry.getValue()));
        }
        plan.places.stream()
                .filter(place -> !place.in().hasEnded())
                .forEach(place ->
                        plan.tries.add(Try.preparing(place.released(), List.of(new WalkStep.Read(place.released())))));
        plan.places.stream()
                .filter(place -> place.in().status() == JobStatus.IN_PROGRESS)
                .forEach(place -> plan.tries.add(Try.preparing(
                        place.twin(), List.of(new WalkStep.Release(place.twin()), new WalkStep.Read(place.twin())))));
        return List.copyOf(plan.tries);
    }

    /** Creates a job and brings it where it is to be. */
    private void prepare(PreparedSituation place, int job, WalkStep create) {
        List<WalkStep> steps = new ArrayList<>(List.of(create));
        if (place.hadResults()) {
            steps.add(new WalkStep.Age(job, place.ran() ? HALF : WAIT));
        }
        for (JobStatus status : place.way()) {
            steps.add(new WalkStep.Move(job, status, place.details(job)));
            if (place.ran() && status == JobStatus.IN_PROGRESS) {
                steps.add(new WalkStep.Age(job, HALF));
                steps.add(new WalkStep.Read(job));
            }
        }
        if (job == place.twin() && place.in().status() == JobStatus.IN_PROGRESS) {
            // When it started is told from when it is cancelled.
            steps.addAll(List.of(new WalkStep.Age(job, WAIT), new WalkStep.Read(job)));
        }
        if (place.in().isExpired()) {
            steps.add(new WalkStep.Download(job));
            steps.add(new WalkStep.Age(job, DAY.minus(WAIT)));
        }
        steps.add(place.hadResults() ? new WalkStep.Follow(job) : new WalkStep.Read(job));
        tries.add(Try.preparing(job, steps));
    }

    private void add(PreparedSituation place, ProbeEvent event, String needs) {
        int job = place.job();
        WalkStep read = new WalkStep.Read(job);
        boolean first = place.equals(places.get(0));
        switch (event) {
            case READING -> cell(place, event, needs, job, List.of(read, read));
            case LISTING -> cell(place, event, needs, job, listed(first, List.of()));
            case DOWNLOADING ->
                cell(place, event, needs, job, List.of(new WalkStep.Download(job), new WalkStep.Download(job)));
            case OTHER_LISTING ->
                cell(
                        place,
                        event,
                        needs,
                        job,
                        first ? List.of(new WalkStep.ListByOther(0), new WalkStep.ListByOther(SMALL_PAGE)) : List.of());
            case OTHER_READING -> cell(place, event, needs, job, List.of(new WalkStep.Trespass(job, Operation.READ)));
            case UNPERMITTED_READING, SCOPELESS_READING ->
                cell(
                        place,
                        event,
                        needs,
                        job,
                        List.of(new WalkStep.Trespass(
                                job, Operation.READ, needs.substring(LifeProbe.IDENTITY.length()))));
            case ANONYMOUS_DOWNLOADING ->
                cell(place, event, needs, job, List.of(new WalkStep.Trespass(job, Operation.DOWNLOAD, "")));
            case OTHER_DOWNLOADING -> trespass(place, event, needs, Operation.DOWNLOAD);
            case OTHER_CANCELLING -> trespass(place, event, needs, Operation.CANCEL);
            case CANCELLING -> {
                prepare(place, place.twin(), new WalkStep.CreateTwin(place.twin(), job, true));
                cell(place, event, needs, place.twin(), place.cancelled());
            }
            case CANCELLING_TWIN -> cell(place, event, needs, job, listed(first, place.andLooks()));
            case CANCELLING_AGAIN -> chained(place, event.toString(), needs, place.twin(), place.cancelled());
            case RELEASING -> release(place, event, needs);
            case AGEING -> age(place, needs);
        }
    }

    /** One listing is for the whole group. */
    private static List<WalkStep> listed(boolean first, List<WalkStep> then) {
        return first
                ? Stream.concat(Stream.of(new WalkStep.ListAll(0)), then.stream())
                        .toList()
                : then;
    }

    private void trespass(PreparedSituation place, ProbeEvent event, String needs, Operation what) {
        cell(place, event, needs, place.job(), place.andLooks(new WalkStep.Trespass(place.job(), what)));
    }

    private void release(PreparedSituation place, ProbeEvent event, String needs) {
        if (place.in().hasEnded()) {
            WalkStep release = new WalkStep.Release(place.job());
            cell(place, event, needs, place.job(), place.andLooks(release));
        } else {
            int job = place.released();
            prepare(place, job, place.create(job));
            cell(place, event, needs, job, List.of(new WalkStep.Release(job), new WalkStep.Read(job)));
        }
    }

    private void age(PreparedSituation place, String needs) {
        Duration before = place.in().isExpired() ? DAY : place.hadResults() ? WAIT : Duration.ZERO;
        boolean first = true;
        for (Duration age : table.ages()) {
            if (age.compareTo(before) > 0 && (place.isTimed() || first || isLast(age))) {
                List<WalkStep> steps = place.aged(age.minus(before), isLast(age));
                String event = ProbeEvent.AGEING + " to " + age(age);
                if (first) {
                    cell(place, event, needs, place.job(), steps);
                } else {
                    chained(place, event, needs, place.job(), steps);
                }
                first = false;
                before = age;
            }
        }
    }

    private boolean isLast(Duration age) {
        return age.equals(table.ages().get(table.ages().size() - 1));
    }

    private static String age(Duration age) {
        Duration minutes = Duration.ofMinutes(age.toMinutesPart());
        return ValueWords.duration(age.minus(minutes)) + (minutes.isZero() ? "" : " " + ValueWords.duration(minutes));
    }

    private void cell(PreparedSituation place, ProbeEvent event, String needs, int job, List<WalkStep> steps) {
        cell(place, event.toString(), needs, job, steps);
    }

    private void cell(PreparedSituation place, String event, String needs, int job, List<WalkStep> steps) {
        tries.add(
                new Try(place.name(), event, needs, job, Optional.of(place.in().status()), steps));
    }

    private void chained(PreparedSituation place, String event, String needs, int job, List<WalkStep> steps) {
        tries.add(new Try(place.name(), event, needs, job, Optional.empty(), steps));
    }
}
