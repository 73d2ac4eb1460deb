package io.jobskit.conformance.walk;

import io.jobskit.conformance.failure.Words;
import io.jobskit.conformance.scene.Kind;
import io.jobskit.contract.lifecycle.JobStatus;
import java.time.Duration;
import java.util.Locale;

/** One thing that a walk does. Jobs go by the number of their creation in the walk, so that a step can be repeated with others. */
sealed interface Step {

    /** The number of a step that is about no job in particular. */
    int NO_JOB = -1;

    /** The job that it is done to. */
    int job();

    /** It in words; {@code name} is what the job is called. */
    String words(String name);

    record Create(int job, Kind kind, boolean held) implements Step {
        @Override
        public String words(String name) {
            String what = kind.name().toLowerCase(Locale.ROOT) + " job";
            return "create a " + (held ? "held " : "") + what + (name.equals("it") ? "" : ", " + name);
        }
    }

    record Read(int job) implements Step {
        @Override
        public String words(String name) {
            return "read " + name;
        }
    }

    /** Reads it until it is seen so: what repeats a look at a job that goes on by itself. */
    record Await(int job, JobStatus status) implements Step {
        @Override
        public String words(String name) {
            return "wait until %s is %s".formatted(name, status.label());
        }
    }

    record Download(int job) implements Step {
        @Override
        public String words(String name) {
            return "download the results of " + name;
        }
    }

    record Cancel(int job) implements Step {
        @Override
        public String words(String name) {
            return "cancel " + name;
        }
    }

    record Move(int job, JobStatus to) implements Step {
        @Override
        public String words(String name) {
            return "move %s to %s".formatted(name, to.label());
        }
    }

    record Age(int job, Duration by) implements Step {
        @Override
        public String words(String name) {
            Duration rest = Duration.ofMinutes(by.toMinutesPart());
            String minutes = rest.isZero() ? "" : " " + Words.duration(rest);
            return "age %s by %s%s".formatted(name, Words.duration(by.minus(rest)), minutes);
        }
    }

    record Release(int job) implements Step {
        @Override
        public String words(String name) {
            return "release " + name;
        }
    }

    /** All pages, with that limit; 0: with none. */
    record ListAll(int limit) implements Step {
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
