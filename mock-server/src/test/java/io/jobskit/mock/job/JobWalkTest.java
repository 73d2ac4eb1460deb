package io.jobskit.mock.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Random lives: a job is cancelled, moved, aged, released, read and left alone in any order, and at no instant may what
 * it shows contradict the life cycle or what it showed before. A failure names the seed that repeats it.
 */
class JobWalkTest {

    private static final int WALKS = 3000;
    private static final int STEPS = 25;
    private static final List<ProgressMode> PACES = List.of(
            ProgressMode.USUAL,
            new ProgressMode.Time(Duration.ZERO),
            new ProgressMode.Polls(4),
            new ProgressMode.Manual());

    static LongStream seeds() {
        return LongStream.of(System.nanoTime(), 1, 2, 3);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void whateverIsDoneToAJobItShowsALegalLife(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < WALKS; i++) {
            new Walk(random, seed + ", walk " + i).go();
        }
    }

    private static final class Walk {

        private final Random random;
        private final String name;
        private final StringBuilder deeds = new StringBuilder();
        private Instant now = Instant.parse("2030-06-15T12:00:00Z");
        private Job job;
        private JobState seen;

        Walk(Random random, String name) {
            this.random = random;
            this.name = name;
            Behavior behavior = pick(List.of(Behavior.values()));
            ProgressMode progressMode = pick(PACES);
            boolean hold = random.nextInt(3) == 0;
            job = Job.create(
                    1,
                    new Owner("f", "u", "1"),
                    "PORTFOLIO_QUERY",
                    new byte[0],
                    new Progression(behavior, progressMode),
                    now,
                    hold);
            seen = job.asCreated();
            note("created " + behavior + " " + progressMode + (hold ? " held" : " free"));
        }

        void go() {
            observe();
            for (int i = 0; i < STEPS; i++) {
                act();
                observe();
            }
        }

        private void act() {
            switch (random.nextInt(9)) {
                case 0 -> cancel();
                case 1 -> move(pick(List.of(Status.values())));
                case 2 -> {
                    note("release");
                    job = job.release(now);
                }
                case 3 -> age(Duration.ofMinutes(random.nextInt(60 * 26)));
                case 4 -> {
                    note("read");
                    job = job.read(now);
                }
                case 5 -> turnBack(Duration.ofMinutes(random.nextInt(60 * 30)));
                default -> {
                    Duration passed = Duration.ofMillis(random.nextInt(1500));
                    note(passed + " passes");
                    now = now.plus(passed);
                }
            }
        }

        private void cancel() {
            note("cancel");
            job = job.cancel(now);
            Status after = job.at(now).status();
            assertThat(after.isFinal() || after == Status.CANCEL_REQUESTED)
                    .as("%s is %s", where(), after)
                    .isTrue();
        }

        /** What time has done by itself comes undone; what somebody did stays done. */
        private void turnBack(Duration by) {
            note("clock back by " + by);
            now = now.minus(by);
            seen = job.at(now);
        }

        private void move(Status status) {
            note("move to " + status);
            boolean possible = status == job.at(now).status()
                    || Lifecycle.way(job.at(now).status(), status).isPresent();
            try {
                job = job.move(status, null, null, now);
                assertThat(possible).as(where()).isTrue();
                Status after = job.at(now).status();
                assertThat(after == status || Lifecycle.allows(status, after))
                        .as("%s is %s", where(), after)
                        .isTrue();
            } catch (IllegalChangeException refused) {
                assertThat(possible).as(where()).isFalse();
            }
        }

        private void age(Duration by) {
            note("age by " + by);
            JobState before = job.at(now);
            job = job.aged(by.toMillis());
            // Every time that it carries moves alike, so what was seen of it moves too.
            seen = new JobState(
                    seen.status(),
                    before.startedAt() == null ? null : before.startedAt().minus(by),
                    before.completedAt() == null ? null : before.completedAt().minus(by),
                    seen.percentComplete(),
                    seen.errors());
        }

        private void observe() {
            JobState state = job.at(now);
            assertThat(state.status() == seen.status()
                            || Lifecycle.way(seen.status(), state.status()).isPresent())
                    .as("%s from %s to %s", where(), seen.status(), state.status())
                    .isTrue();
            assertThat(state.percentComplete()).as(where()).isBetween(seen.percentComplete(), 1.0);
            if (seen.startedAt() != null) {
                assertThat(state.startedAt()).as(where()).isEqualTo(seen.startedAt());
            }
            if (seen.completedAt() != null) {
                assertThat(state.completedAt()).as(where()).isEqualTo(seen.completedAt());
            }
            assertThat(state.completedAt() != null)
                    .as(where())
                    .isEqualTo(state.status().isEnd());
            if (state.startedAt() != null && state.completedAt() != null) {
                assertThat(state.completedAt()).as(where()).isAfterOrEqualTo(state.startedAt());
            }
            assertThat(state.errors().isEmpty()).as(where()).isEqualTo(state.status() != Status.ERROR_CANCELLED);
            assertThat(!job.hasResults(now) || state.status() == Status.COMPLETED)
                    .as(where())
                    .isTrue();
            seen = state;
        }

        private <T> T pick(List<T> choices) {
            return choices.get(random.nextInt(choices.size()));
        }

        private void note(String deed) {
            deeds.append("; ").append(deed);
        }

        private String where() {
            return "seed " + name + deeds;
        }
    }
}
