package io.jobskit.conformance.walk;

import io.jobskit.conformance.client.JobsClient;
import io.jobskit.conformance.exchange.Exchange;
import io.jobskit.conformance.failure.Words;
import io.jobskit.conformance.scene.Sight;
import io.jobskit.conformance.target.Identity;
import io.jobskit.conformance.wait.Waiting;
import io.jobskit.conformance.wait.Waiting.Watched;
import io.jobskit.conformance.walk.Life.Pending;
import io.jobskit.contract.lifecycle.JobStatus;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Looks at a job, and compares what it sees with what is known of the job. */
final class Observer {

    private static final Set<Integer> UNKNOWN = Set.of(404, 410);
    private static final Set<Integer> TELLING = Set.of(200, 303, 404, 410);

    private final JobsClient client;
    private final Identity owner;
    private final Patience patience;
    private final Set<String> kept = ConcurrentHashMap.newKeySet();

    Observer(JobsClient client, Identity owner, Patience patience) {
        this.client = client;
        this.owner = owner;
        this.patience = patience;
    }

    /** The requirements that looks have kept to. */
    Set<String> kept() {
        return kept;
    }

    /** What is wrong with reading the job, if something is. */
    Optional<Wrong> read(InPlay job) {
        Sight sight = look(job);
        boolean before = job.readBefore() || job.life().pending() != Pending.CREATED;
        int code = sight.exchange().status();
        if (UNKNOWN.contains(code)) {
            job.life().lose();
            return Optional.of(
                    new Wrong(before ? "READ-06" : "CREATE-03", "answered %d where 200 was expected".formatted(code)));
        }
        return sight.status().flatMap(status -> compare(job, status));
    }

    /** Reads the job until it is seen so, or cannot be any more; what it is seen as is compared like any reading. */
    Optional<Wrong> await(InPlay job, JobStatus status, Waiting waiting) {
        Sight last = waiting.until(
                        () -> look(job),
                        sight -> sight.status().filter(status::equals).isPresent(),
                        sight -> sight.status()
                                .filter(seen -> seen.canBecome(status, true))
                                .isEmpty())
                .last();
        job.readBefore();
        return last.status().flatMap(seen -> compare(job, seen));
    }

    /** What is wrong with reading the job and going where that leads, if something is. */
    Optional<Wrong> follow(InPlay job) {
        Optional<Wrong> read = read(job);
        if (job.last().status() == 303) {
            client.onward(owner, job.id(), job.last()).stream().skip(1).forEach(job::keep);
        }
        return read;
    }

    private Sight look(InPlay job) {
        return Sight.read(job.keep(client.read(owner, job.id())));
    }

    private Optional<Wrong> compare(InPlay job, JobStatus status) {
        Life life = job.life();
        if (Looks.isRight(life, status)) {
            kept.add(Looks.keptBy(life));
            life.seen(status);
            return Optional.empty();
        }
        Optional<String> broken = Looks.brokenBy(life, status);
        if (broken.isEmpty()) {
            life.seen(status);
            return Optional.empty();
        }
        String expected = job.expected();
        JobStatus last = canStillBeRight(life, status) ? await(job, broken.get(), status) : status;
        if (Looks.isRight(life, last)) {
            life.seen(last);
            return Optional.empty();
        }
        life.lose();
        return Optional.of(
                new Wrong(broken.get(), "seen as %s where %s was expected".formatted(last.label(), expected)));
    }

    /** What an action brings about may take a while, as in the scenarios. */
    private JobStatus await(InPlay job, String requirement, JobStatus first) {
        Life life = job.life();
        Watched<Sight> watched = patience.with(requirement)
                .until(
                        () -> look(job),
                        sight -> sight.status()
                                .filter(status -> Looks.isRight(life, status))
                                .isPresent(),
                        sight -> sight.status()
                                .filter(status -> canStillBeRight(life, status))
                                .isEmpty());
        return watched.last().status().orElse(first);
    }

    private static boolean canStillBeRight(Life life, JobStatus seen) {
        return life.pending() != Pending.NOTHING
                && life.possible().stream().anyMatch(right -> seen.canBecome(right, true));
    }

    /** What is wrong with downloading the job's results, if something is. */
    Optional<Wrong> download(InPlay job) {
        Life life = job.life();
        Answer answer = fetch(job);
        if (!TELLING.contains(answer.first)) {
            return Optional.empty();
        }
        if (answer.isRight(life)) {
            Downloads.keptBy(life, answer.code()).ifPresent(kept::add);
            if (answer.code() == 200) {
                life.gaveResults();
            }
            return Optional.empty();
        }
        Optional<String> broken = Downloads.brokenBy(life, answer.code());
        Set<Integer> right = Downloads.right(life);
        if (broken.isEmpty() || (life.pending() != Pending.NOTHING && comesRight(job, broken.get()))) {
            return Optional.empty();
        }
        // Results that are wrong because the status is, are not what is wrong.
        Optional<Wrong> read = read(job);
        if (read.isPresent() || answer.isRight(life)) {
            return read;
        }
        life.lose();
        return Optional.of(new Wrong(
                broken.get(),
                "answered %d where %s was expected".formatted(answer.first, Words.or(List.copyOf(right)))));
    }

    private boolean comesRight(InPlay job, String requirement) {
        return patience.with(requirement)
                .until(() -> fetch(job), answer -> answer.isRight(job.life()), answer -> false)
                .good();
    }

    private Answer fetch(InPlay job) {
        Exchange first = job.keep(client.download(owner, job.id()));
        if (first.status() != 303) {
            return new Answer(first.status(), first.status());
        }
        // A Location that leads nowhere is wrong by itself (DOWNLOAD-16): the history tells.
        List<Exchange> way = client.onward(owner, job.id(), first);
        way.stream().skip(1).forEach(job::keep);
        return new Answer(303, way.get(way.size() - 1).status());
    }

    /** What is wrong, under the requirement that says so. */
    record Wrong(String requirement, String words) {}

    /** The status codes of a download, and of what it led to. */
    private record Answer(int first, int last) {

        /** A redirect gives results, wherever it leads. */
        int code() {
            return first == 303 ? 200 : first;
        }

        boolean isRight(Life life) {
            return Downloads.right(life).contains(code());
        }
    }
}
