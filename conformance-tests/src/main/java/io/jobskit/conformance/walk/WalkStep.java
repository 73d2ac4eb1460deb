package io.jobskit.conformance.walk;

import io.jobskit.conformance.exchange.Operation;
import io.jobskit.conformance.failure.ValueWords;
import io.jobskit.conformance.scene.JobKind;
import io.jobskit.conformance.scene.Varieties;
import io.jobskit.contract.lifecycle.JobStatus;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** One thing that a walk or a probe does. Jobs go by the number of their creation there, so that a step can be repeated with others. */
public sealed interface WalkStep {

    /** The number of a step that is about no job in particular. */
    int NO_JOB = -1;

    /** How a plan names a creation. */
    String CREATES = "POST /v1/jobs by the owner";

    /** How a plan names a cancel. */
    String CANCELS = "DELETE /v1/jobs/:id by the owner";

    /** How a plan names a move, an ageing or a release. */
    String CONTROLS = "a control request for one job";

    /** The job that it is done to. */
    int job();

    /** It in words; {@code name} is what the job is called. */
    String words(String name);

    /** What it writes, as a plan names it; empty if it only looks. */
    default Optional<String> write() {
        if (this instanceof Create || this instanceof CreateTwin) {
            return Optional.of(CREATES);
        }
        if (this instanceof Cancel) {
            return Optional.of(CANCELS);
        }
        if (this instanceof Trespass trespass && trespass.what() == Operation.CANCEL) {
            return Optional.of("DELETE /v1/jobs/:id by another user");
        }
        boolean isControl = this instanceof Move || this instanceof Age || this instanceof Release;
        return isControl ? Optional.of(CONTROLS) : Optional.empty();
    }

    /**
     * Creates a job.
     *
     * @param output the output type of its results, in the words of the documentation; empty: any
     * @param variety in which way it is created; it stays the same when the step is repeated
     */
    record Create(int job, JobKind kind, boolean held, String output, Varieties.Draw variety) implements WalkStep {

        public Create(int job, JobKind kind, boolean held) {
            this(job, kind, held, "", new Varieties.Drawn(job + 1));
        }

        /** Creates the same job, unusual in those members alone. */
        Create only(Set<String> members) {
            return new Create(job, kind, held, output, new Varieties.Only(variety, members));
        }

        /** Creates the twin of a job without that job: a job that differs from it in its period alone. */
        Create insteadOf(CreateTwin twin) {
            return new Create(twin.job(), kind, twin.held(), output, variety);
        }

        @Override
        public String words(String name) {
            String what = kind.name().toLowerCase(Locale.ROOT) + " job" + (output.isEmpty() ? "" : " for " + output);
            return "create a " + (held ? "held " : "") + what + (name.equals("it") ? "" : ", " + name);
        }
    }

    /** Creates a job with the very parameters of that other one. */
    record CreateTwin(int job, int of, boolean held) implements WalkStep {
        @Override
        public String words(String name) {
            return "create a twin of that job, " + name;
        }
    }

    record Read(int job) implements WalkStep {
        @Override
        public String words(String name) {
            return "read " + name;
        }
    }

    /** Reads it until it is seen so: what repeats a look at a job that goes on by itself. */
    record Await(int job, JobStatus status) implements WalkStep {
        @Override
        public String words(String name) {
            return "wait until %s is %s".formatted(name, status.label());
        }
    }

    /** Reads it and goes where the answer leads, if it leads anywhere. */
    record Follow(int job) implements WalkStep {
        @Override
        public String words(String name) {
            return "read %s and follow its Location".formatted(name);
        }
    }

    record Download(int job) implements WalkStep {
        @Override
        public String words(String name) {
            return "download the results of " + name;
        }
    }

    /** Somebody of that identity, who may not, tries to read it, to download its results or to cancel it. */
    record Trespass(int job, Operation what, String identity) implements WalkStep {

        /** By another user. */
        public Trespass(int job, Operation what) {
            this(job, what, "other-user");
        }

        @Override
        public String words(String name) {
            String action = what == Operation.DOWNLOAD
                    ? "download the results of"
                    : what.name().toLowerCase(Locale.ROOT);
            String who = identity.isEmpty() ? "an anonymous caller" : identity;
            return "have %s %s %s".formatted(identity.equals("other-user") ? "another user" : who, action, name);
        }
    }

    /** Another user lists jobs, all pages, with that limit; 0: with none. */
    record ListByOther(int limit) implements WalkStep {
        @Override
        public int job() {
            return NO_JOB;
        }

        @Override
        public String words(String name) {
            return "have another user list the jobs";
        }
    }

    record Cancel(int job) implements WalkStep {
        @Override
        public String words(String name) {
            return "cancel " + name;
        }
    }

    /** With details: how far the job is, if it runs, and what went wrong with it, in words that no other job has. */
    record Move(int job, JobStatus to, Optional<Double> details) implements WalkStep {

        public Move(int job, JobStatus to) {
            this(job, to, Optional.empty());
        }

        @Override
        public String words(String name) {
            boolean isFar = to == JobStatus.IN_PROGRESS && details.isPresent();
            return "move %s to %s%s".formatted(name, to.label(), isFar ? " at " + details.get() : "");
        }
    }

    record Age(int job, Duration by) implements WalkStep {
        @Override
        public String words(String name) {
            return "age %s by %s".formatted(name, ValueWords.exactly(by));
        }
    }

    record Release(int job) implements WalkStep {
        @Override
        public String words(String name) {
            return "release " + name;
        }
    }

    /** All pages, with that limit; 0: with none. */
    record ListAll(int limit) implements WalkStep {
        @Override
        public int job() {
            return NO_JOB;
        }

        @Override
        public String words(String name) {
            return limit == 0 ? "list the jobs" : "list the jobs, %d to a page".formatted(limit);
        }
    }
}
