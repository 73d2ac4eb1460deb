package io.jobskit.conformance.probe;

import io.jobskit.conformance.exchange.Operation;
import io.jobskit.conformance.scene.JobKind;
import io.jobskit.conformance.walk.WalkStep;
import io.jobskit.contract.lifecycle.JobStatus;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is done to jobs that run by themselves. Three complete, and their results are had by turns; one of them is
 * cancelled then. Two are cancelled before they complete, and looked at again in the end.
 */
final class UnheldPlan {

    private static final int VIEW = 0;
    private static final int OTHER_VIEW = 1;
    private static final int QUERY = 2;
    private static final int CANCELLED_AT_ONCE = 3;
    private static final int CANCELLED_LATER = 4;
    private static final int TWIN = 5;

    private static final int[] COMPLETED = {VIEW, OTHER_VIEW, QUERY};

    /** Each of the two view jobs comes right after the other: whatever goes wrong every second time does so there. */
    private static final int[] BY_TURNS = {VIEW, OTHER_VIEW, QUERY, VIEW, OTHER_VIEW};

    private final List<Try> tries = new ArrayList<>();

    private UnheldPlan() {}

    static List<Try> of(LifeTable table) {
        UnheldPlan plan = new UnheldPlan();
        plan.begin();
        table.unheld()
                .forEach((in, events) -> events.forEach(
                        event -> plan.add(in, event, table.events().getOrDefault(event, ""))));
        plan.prepare(new WalkStep.Read(CANCELLED_AT_ONCE), new WalkStep.Read(CANCELLED_LATER));
        return List.copyOf(plan.tries);
    }

    private void begin() {
        prepare(
                new WalkStep.Create(VIEW, JobKind.VIEW, false),
                new WalkStep.Create(OTHER_VIEW, JobKind.VIEW, false),
                new WalkStep.Create(QUERY, JobKind.QUERY, false),
                new WalkStep.Create(CANCELLED_AT_ONCE, JobKind.QUERY, false),
                new WalkStep.Cancel(CANCELLED_AT_ONCE),
                new WalkStep.Create(CANCELLED_LATER, JobKind.VIEW, false),
                new WalkStep.Await(CANCELLED_LATER, JobStatus.IN_PROGRESS),
                new WalkStep.Cancel(CANCELLED_LATER),
                new WalkStep.Read(CANCELLED_LATER),
                new WalkStep.Read(CANCELLED_AT_ONCE),
                new WalkStep.Download(CANCELLED_LATER));
        for (int job : COMPLETED) {
            prepare(new WalkStep.Await(job, JobStatus.COMPLETED), new WalkStep.Follow(job));
        }
    }

    private void add(Situation in, ProbeEvent event, String needs) {
        boolean completed = in.status() == JobStatus.COMPLETED;
        int job = completed ? VIEW : OTHER_VIEW;
        WalkStep read = new WalkStep.Read(job);
        WalkStep download = new WalkStep.Download(job);
        switch (event) {
            case READING -> cell(in, event, needs, job, read, read);
            case LISTING -> cell(in, event, needs, job, new WalkStep.ListAll(0), read);
            case DOWNLOADING -> cell(in, event, needs, job, completed ? byTurns() : List.of(download, download));
            case OTHER_READING -> cell(in, event, needs, job, new WalkStep.Trespass(job, Operation.READ));
            case OTHER_DOWNLOADING ->
                cell(in, event, needs, job, new WalkStep.Trespass(job, Operation.DOWNLOAD), download);
            case OTHER_CANCELLING ->
                cell(in, event, needs, job, new WalkStep.Trespass(job, Operation.CANCEL), download, read);
            case CANCELLING -> cancel(in, event, needs, completed ? OTHER_VIEW : CANCELLED_AT_ONCE);
            case CANCELLING_AGAIN -> cancel(in, event, needs, completed ? OTHER_VIEW : CANCELLED_LATER);
            case CANCELLING_TWIN ->
                cell(
                        in,
                        event,
                        needs,
                        job,
                        new WalkStep.CreateTwin(TWIN, job, false),
                        new WalkStep.Cancel(TWIN),
                        download,
                        read,
                        new WalkStep.Read(TWIN));
            case OTHER_LISTING, ANONYMOUS_DOWNLOADING, UNPERMITTED_READING, SCOPELESS_READING, RELEASING, AGEING ->
                throw new IllegalStateException(
                        "'%s' is nothing that is tried with a job that is not held.".formatted(event));
        }
    }

    /** The results of all that have completed, one after the other and once more, and where reading leads. */
    private static List<WalkStep> byTurns() {
        Stream<WalkStep> downloads = Arrays.stream(BY_TURNS).mapToObj(WalkStep.Download::new);
        Stream<WalkStep> links = Arrays.stream(COMPLETED).mapToObj(WalkStep.Follow::new);
        return Stream.concat(downloads, links).toList();
    }

    private void cancel(Situation in, ProbeEvent event, String needs, int job) {
        Optional<JobStatus> status = event == ProbeEvent.CANCELLING ? Optional.of(in.status()) : Optional.empty();
        List<WalkStep> steps = List.of(new WalkStep.Cancel(job), new WalkStep.Read(job), new WalkStep.Download(job));
        tries.add(new Try(name(in), event.toString(), needs, job, status, steps));
    }

    private void cell(Situation in, ProbeEvent event, String needs, int job, WalkStep... steps) {
        cell(in, event, needs, job, List.of(steps));
    }

    private void cell(Situation in, ProbeEvent event, String needs, int job, List<WalkStep> steps) {
        tries.add(new Try(name(in), event.toString(), needs, job, Optional.of(in.status()), steps));
    }

    private static String name(Situation in) {
        return in.name() + ", not held";
    }

    private void prepare(WalkStep... steps) {
        tries.add(Try.preparing(steps[0].job(), List.of(steps)));
    }
}
