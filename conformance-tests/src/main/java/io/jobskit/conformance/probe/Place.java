package io.jobskit.conformance.probe;

import io.jobskit.conformance.scene.Kind;
import io.jobskit.conformance.walk.Step;
import io.jobskit.contract.lifecycle.JobStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** A situation and its three jobs, with which everything is tried, or only what concerns results of that output. */
record Place(Situation in, int job, int twin, int released, Kind kind, String output, boolean isMain) {

    /** For a cell: the situation, and what kind of job is in it. */
    String name() {
        String what = kind.name().toLowerCase(Locale.ROOT) + " job";
        return "%s, %s%s".formatted(in.name(), what, output.isEmpty() ? "" : " for " + output.toUpperCase(Locale.ROOT));
    }

    boolean hadResults() {
        return in.hasHadResults();
    }

    Step create(int number) {
        return new Step.Create(number, kind, true, output);
    }

    /** Whether time may change it: what has ended without results is made older once, and that is enough. */
    boolean isTimed() {
        return !in.status().isFinal() || in.isExpired();
    }

    boolean mayHaveResults() {
        return hadResults() || in.status() == JobStatus.IN_PROGRESS || in.status() == JobStatus.CANCEL_REQUESTED;
    }

    /** The twin is cancelled, and looked at; its results where there are any, or may be as soon as it has run. */
    List<Step> cancelled() {
        List<Step> steps = new ArrayList<>(List.of(new Step.Cancel(twin), new Step.Read(twin)));
        if (mayHaveResults()) {
            steps.add(new Step.Download(twin));
        }
        return steps;
    }

    /** The steps, and a look at the results, where there are or were any, and at the job. */
    List<Step> andLooks(Step... steps) {
        Stream<Step> results = hadResults() ? Stream.of(new Step.Download(job)) : Stream.empty();
        return Stream.of(Stream.of(steps), results, Stream.<Step>of(new Step.Read(job)))
                .flatMap(part -> part)
                .toList();
    }
}
