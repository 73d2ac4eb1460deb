package io.jobskit.conformance.walk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jobskit.conformance.client.JobsClient;
import io.jobskit.conformance.exchange.Exchange;
import io.jobskit.conformance.exchange.Operation;
import io.jobskit.conformance.failure.Words;
import io.jobskit.conformance.scene.Scene;
import io.jobskit.conformance.scene.Stage;
import io.jobskit.conformance.walk.Observer.Wrong;
import io.jobskit.contract.lifecycle.JobStatus;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Stream;

/** Plays steps, each after the other, on jobs of its own. */
public final class Playing {

    private static final String OTHER = "other-user";

    private final Stage stage;
    private final JobsClient client;
    private final Periods periods;
    private final Observer observer;
    private final Actions actions;
    private final Map<Integer, InPlay> jobs = new ConcurrentSkipListMap<>();
    private final Map<Integer, ObjectNode> bodies = new ConcurrentHashMap<>();

    public Playing(Stage stage, JobsClient client, Periods periods, Patience patience) {
        this.stage = stage;
        this.client = client;
        this.periods = periods;
        this.observer = new Observer(client, stage.target().owner(), patience);
        this.actions = new Actions(client, stage.target().owner());
    }

    /** The requirements that were kept to. */
    public Set<String> kept() {
        return observer.kept();
    }

    /** What is wrong with the answer to a step, if something is; a step on a job of which nothing is known is left out. */
    public Optional<Breach> play(Step step) {
        if (step instanceof Step.Create create) {
            ObjectNode body = periods.wellFormed(create.kind());
            if (!create.output().isEmpty()) {
                ((ObjectNode) body.at("/data/attributes/parameters")).put("output_type", create.output());
            }
            create(create.job(), body, create.held());
            return Optional.empty();
        }
        if (step instanceof Step.CreateTwin twin) {
            Optional.ofNullable(bodies.get(twin.of())).ifPresent(body -> create(twin.job(), body, twin.held()));
            return Optional.empty();
        }
        if (step instanceof Step.ListAll list) {
            return list(list);
        }
        if (step instanceof Step.ListByOther list) {
            Optional.ofNullable(stage.target().identities().get(OTHER))
                    .ifPresent(other -> Listings.of(client, other, list.limit()));
            return Optional.empty();
        }
        return Optional.ofNullable(jobs.get(step.job()))
                .filter(job -> !job.life().isLost())
                .flatMap(job -> job.step(() -> play(step, job)));
    }

    /**
     * What does the same again as the step that was just played: a job that goes on by itself has to get as far as it
     * was seen. Empty if the step did nothing.
     */
    Optional<Step> repeatable(Step step) {
        InPlay job = jobs.get(step.job());
        if (job == null) {
            return Optional.of(step);
        }
        if (step instanceof Step.Move && isRefused(job)) {
            return Optional.empty();
        }
        Life life = job.life();
        boolean goesOn = step instanceof Step.Read && !life.isHeld() && !life.isLost();
        return Optional.of(
                goesOn && life.last().size() == 1
                        ? new Step.Await(step.job(), life.last().iterator().next())
                        : step);
    }

    private static boolean isRefused(InPlay job) {
        return job.last().operation() == Operation.MOVE && job.last().status() / 100 != 2;
    }

    /** Nothing is known any more of the job that the step was done to. */
    public void giveUp(Step step) {
        Optional.ofNullable(jobs.get(step.job())).ifPresent(job -> job.life().lose());
    }

    /** Whether all that is known of the job says that it is in that status. */
    public boolean isIn(int job, JobStatus status) {
        return known(job)
                .filter(life -> life.possible().equals(Set.of(Life.one(status))))
                .isPresent();
    }

    /** Whether anything is known of the job. */
    public boolean knows(int job) {
        return known(job).isPresent();
    }

    private Optional<Life> known(int job) {
        return Optional.ofNullable(jobs.get(job)).map(InPlay::life).filter(life -> !life.isLost());
    }

    /** What is known of the job, as half a sentence. */
    public String words(int job) {
        InPlay played = jobs.get(job);
        if (played == null) {
            return "none could be created";
        }
        String last = "its last request was answered %d".formatted(played.last().status());
        return played.life().isLost()
                ? "nothing is known of it any more; " + last
                : "it is known to be %s; %s".formatted(played.expected(), last);
    }

    /** An id that was given before tells of no job. */
    private void create(int job, ObjectNode body, boolean held) {
        bodies.put(job, body);
        byte[] bytes = body.toString().getBytes(StandardCharsets.UTF_8);
        Exchange creation = client.create(stage.target().owner(), bytes, held ? JobsClient.HOLD : Map.of(), "");
        Scene.createdId(creation).ifPresent(id -> {
            stage.created().add(id, stage.target().owner());
            if (jobs.values().stream().noneMatch(other -> other.id().equals(id))) {
                jobs.put(job, new InPlay(job, id, held, creation));
            }
        });
    }

    private Optional<Breach> play(Step step, InPlay job) {
        if (step instanceof Step.Read) {
            return observer.read(job).map(wrong -> breach(wrong, job));
        }
        if (step instanceof Step.Await await) {
            return observer.await(job, await.status(), stage.waiting()).map(wrong -> breach(wrong, job));
        }
        if (step instanceof Step.Download) {
            return observer.download(job).map(wrong -> breach(wrong, job));
        }
        if (step instanceof Step.Follow) {
            return observer.follow(job).map(wrong -> breach(wrong, job));
        }
        if (step instanceof Step.Cancel) {
            return cancel(job);
        }
        if (step instanceof Step.Move move) {
            actions.move(job, move);
        } else if (step instanceof Step.Age age) {
            actions.age(job, age.by());
        } else if (step instanceof Step.Release) {
            actions.release(job);
        } else if (step instanceof Step.Trespass trespass) {
            Optional.ofNullable(stage.target().identities().get(trespass.identity()))
                    .ifPresent(other -> actions.trespass(job, other, trespass.what()));
        }
        return Optional.empty();
    }

    private Optional<Breach> cancel(InPlay job) {
        jobs.values().stream()
                .filter(other -> other != job)
                .forEach(other -> other.life().bystands(job.number()));
        return actions.cancel(job).map(requirement -> breach(new Wrong(requirement, refusal(job)), job));
    }

    private static String refusal(InPlay job) {
        return "answered %d where 204 was expected".formatted(job.last().status());
    }

    private Optional<Breach> list(Step.ListAll step) {
        Map<InPlay, Integer> idle = new LinkedHashMap<>();
        jobs.values().forEach(job -> job.stepsIfIdle().ifPresent(steps -> idle.put(job, steps)));
        Listings listing = Listings.of(client, stage.target().owner(), step.limit());
        return idle.entrySet().stream()
                .filter(job -> !job.getKey().life().isLost())
                .flatMap(job ->
                        job.getKey().ifStill(job.getValue(), () -> compare(step, listing, job.getKey())).stream())
                .findFirst();
    }

    private Optional<Breach> compare(Step.ListAll step, Listings listing, InPlay job) {
        List<JsonNode> entries = listing.of(job.id());
        if (listing.complete() && entries.size() != 1 && isListedForSure(job, entries.size())) {
            Listings again = Listings.of(client, stage.target().owner(), step.limit());
            int times = again.of(job.id()).size();
            if (again.complete() && times != 1) {
                job.life().lose();
                String requirement = again.pages().size() == 1 ? "LIST-02" : "LIST-06";
                return Optional.of(breach(
                        new Wrong(
                                requirement,
                                "the listing holds it %s where once was expected".formatted(Words.times(times))),
                        job,
                        again.pages()));
            }
        }
        return entries.isEmpty() ? Optional.empty() : status(listing, job, entries.get(0));
    }

    private static boolean isListedForSure(InPlay job, int times) {
        return times > 1 || !job.life().isCancelAsked();
    }

    /** The job is read as well: only if it is right by itself, the listing is wrong. */
    private Optional<Breach> status(Listings listing, InPlay job, JsonNode entry) {
        Optional<JobStatus> listed = JobStatus.of(entry.at("/attributes/status").asText());
        Life life = job.life();
        if (listed.isEmpty() || life.pending() != Life.Pending.NOTHING || Looks.isRight(life, listed.get())) {
            return Optional.empty();
        }
        String expected = job.expected();
        Optional<Breach> read = observer.read(job).map(wrong -> breach(wrong, job, listing.pages()));
        if (read.isPresent() || life.isLost() || Looks.isRight(life, listed.get())) {
            return read;
        }
        life.lose();
        return Optional.of(breach(
                new Wrong(
                        "LIST-05",
                        "it is listed as %s where %s was expected"
                                .formatted(listed.get().label(), expected)),
                job,
                listing.pages()));
    }

    private Breach breach(Wrong wrong, InPlay job) {
        return breach(wrong, job, List.of());
    }

    private Breach breach(Wrong wrong, InPlay job, Collection<Exchange> more) {
        Set<Integer> about = new TreeSet<>(Set.of(job.number()));
        if (wrong.requirement().equals("CANCEL-09")) {
            about.addAll(job.life().othersCancelled());
        }
        List<Exchange> evidence = Stream.concat(
                        about.stream()
                                .map(jobs::get)
                                .filter(Objects::nonNull)
                                .flatMap(played -> played.exchanges().stream()),
                        more.stream())
                .distinct()
                .sorted(Comparator.comparingInt(Exchange::number))
                .toList();
        return new Breach(wrong.requirement(), about, wrong.words(), new ArrayList<>(evidence));
    }
}
