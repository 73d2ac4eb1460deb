package io.jobskit.conformance.probe;

import io.jobskit.conformance.exchange.Operation;
import io.jobskit.conformance.scene.Kind;
import io.jobskit.conformance.walk.Step;
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
    private static final int[] BY_TURNS = {VIEW, OTHER_VIEW, QUERY, VIEW, OTHER_VIEW, VIEW, QUERY};

    private final List<Try> tries = new ArrayList<>();

    private UnheldPlan() {}

    static List<Try> of(LifeTable table) {
        UnheldPlan plan = new UnheldPlan();
        plan.begin();
        table.unheld()
                .forEach((in, events) -> events.forEach(
                        event -> plan.add(in, event, table.events().getOrDefault(event, ""))));
        plan.prepare(new Step.Read(CANCELLED_AT_ONCE), new Step.Read(CANCELLED_LATER));
        return List.copyOf(plan.tries);
    }

    private void begin() {
        prepare(
                new Step.Create(VIEW, Kind.VIEW, false),
                new Step.Create(OTHER_VIEW, Kind.VIEW, false),
                new Step.Create(QUERY, Kind.QUERY, false),
                new Step.Create(CANCELLED_AT_ONCE, Kind.QUERY, false),
                new Step.Cancel(CANCELLED_AT_ONCE),
                new Step.Create(CANCELLED_LATER, Kind.VIEW, false),
                new Step.Await(CANCELLED_LATER, JobStatus.IN_PROGRESS),
                new Step.Cancel(CANCELLED_LATER),
                new Step.Read(CANCELLED_LATER),
                new Step.Read(CANCELLED_AT_ONCE),
                new Step.Download(CANCELLED_LATER));
        for (int job : COMPLETED) {
            prepare(new Step.Await(job, JobStatus.COMPLETED), new Step.Follow(job));
        }
    }

    private void add(Situation in, Event event, String needs) {
        boolean completed = in.status() == JobStatus.COMPLETED;
        int job = completed ? VIEW : OTHER_VIEW;
        Step read = new Step.Read(job);
        Step download = new Step.Download(job);
        switch (event) {
            case READING -> cell(in, event, needs, job, read, read);
            case LISTING -> cell(in, event, needs, job, new Step.ListAll(0), read);
            case DOWNLOADING -> cell(in, event, needs, job, completed ? byTurns() : List.of(download, download));
            case OTHER_READING -> cell(in, event, needs, job, new Step.Trespass(job, Operation.READ));
            case OTHER_DOWNLOADING -> cell(in, event, needs, job, new Step.Trespass(job, Operation.DOWNLOAD), download);
            case OTHER_CANCELLING ->
                cell(in, event, needs, job, new Step.Trespass(job, Operation.CANCEL), download, read);
            case CANCELLING -> cancel(in, event, needs, completed ? OTHER_VIEW : CANCELLED_AT_ONCE);
            case CANCELLING_AGAIN -> cancel(in, event, needs, completed ? OTHER_VIEW : CANCELLED_LATER);
            case CANCELLING_TWIN ->
                cell(
                        in,
                        event,
                        needs,
                        job,
                        new Step.CreateTwin(TWIN, job, false),
                        new Step.Cancel(TWIN),
                        download,
                        read,
                        new Step.Read(TWIN));
            case OTHER_LISTING, ANONYMOUS_DOWNLOADING, UNPERMITTED_READING, SCOPELESS_READING, RELEASING, AGEING ->
                throw new IllegalStateException(
                        "'%s' is nothing that is tried with a job that is not held.".formatted(event));
        }
    }

    /** The results of all that have completed, one after the other and once more, and where reading leads. */
    private static List<Step> byTurns() {
        Stream<Step> downloads = Arrays.stream(BY_TURNS).mapToObj(Step.Download::new);
        Stream<Step> links = Arrays.stream(COMPLETED).mapToObj(Step.Follow::new);
        return Stream.concat(downloads, links).toList();
    }

    private void cancel(Situation in, Event event, String needs, int job) {
        Optional<JobStatus> status = event == Event.CANCELLING ? Optional.of(in.status()) : Optional.empty();
        List<Step> steps = List.of(new Step.Cancel(job), new Step.Read(job), new Step.Download(job));
        tries.add(new Try(name(in), event.toString(), needs, job, status, steps));
    }

    private void cell(Situation in, Event event, String needs, int job, Step... steps) {
        cell(in, event, needs, job, List.of(steps));
    }

    private void cell(Situation in, Event event, String needs, int job, List<Step> steps) {
        tries.add(new Try(name(in), event.toString(), needs, job, Optional.of(in.status()), steps));
    }

    private static String name(Situation in) {
        return in.name() + ", not held";
    }

    private void prepare(Step... steps) {
        tries.add(Try.preparing(steps[0].job(), List.of(steps)));
    }
}
