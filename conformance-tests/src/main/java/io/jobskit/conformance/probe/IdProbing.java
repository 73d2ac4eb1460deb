package io.jobskit.conformance.probe;

import io.jobskit.conformance.client.JobsClient;
import io.jobskit.conformance.exchange.Exchange;
import io.jobskit.conformance.exchange.Operation;
import io.jobskit.conformance.history.Trial;
import io.jobskit.conformance.history.Trial.Expectation;
import io.jobskit.conformance.probe.Sender.Sent;
import io.jobskit.conformance.scene.Scene;
import io.jobskit.conformance.scene.Stage;
import io.jobskit.contract.outcome.Coverage.Untried;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

/** Reads, cancels and downloads what is almost the id of a job, and the job itself. */
final class IdProbing {

    private static final String NO_JOB = "There was no job whose id could be changed.";
    private static final String NO_RESULTS = "The run had no job whose results could be retrieved.";
    private static final String NO_FORM =
            "The target's ids are such that this could be the id of another job, or of the same one.";

    private final Stage stage;
    private final Sender sender;
    private final Agenda agenda;
    private final Tally tally;
    private final List<Trial> trials = new ArrayList<>();
    private int place;

    IdProbing(Stage stage, Sender sender, Agenda agenda, Tally tally, int place) {
        this.stage = stage;
        this.sender = sender;
        this.agenda = agenda;
        this.tally = tally;
        this.place = place;
    }

    List<Trial> play() {
        if (agenda.ids().isEmpty()) {
            return List.of();
        }
        List<String> jobs = jobs();
        Set<String> known = known();
        for (int i = 0; i < Agenda.JOBS_WITH_IDS; i++) {
            Optional<String> job = i < jobs.size() ? Optional.of(jobs.get(i)) : Optional.empty();
            tryAll(IdRow.READ, job, known, true, NO_JOB);
            tryAll(IdRow.CANCEL, job, known, false, NO_JOB);
        }
        tryAll(IdRow.DOWNLOAD, withResults(), known, true, NO_RESULTS);
        return trials;
    }

    private List<String> jobs() {
        List<String> jobs = new ArrayList<>();
        for (String body : agenda.jobs()) {
            JobsClient client = sender.client(agenda.ids().get(0).first(), place++);
            String query = jobs.isEmpty() ? "" : "?useStringId=true";
            Exchange exchange =
                    sender.create(client, body, JobsClient.MEDIA_TYPE, query).exchange();
            Optional.ofNullable(exchange).flatMap(Scene::createdId).ifPresent(jobs::add);
        }
        return jobs;
    }

    /** The ids of all jobs that the run has met. */
    private Set<String> known() {
        Set<String> known = new LinkedHashSet<>(stage.created().all().keySet());
        for (Exchange exchange : stage.wire().history().exchanges()) {
            if (exchange.operation() == Operation.LIST) {
                exchange.json()
                        .path("data")
                        .forEach(job -> known.add(job.path("id").asText()));
            }
        }
        return known;
    }

    /** The last job of the run whose results were given, and to which nothing was done. */
    private Optional<String> withResults() {
        Set<String> whole = new LinkedHashSet<>();
        Set<String> own = stage.created().all().keySet();
        for (Exchange exchange : stage.wire().history().exchanges()) {
            String job = exchange.request().job();
            if (exchange.operation() == Operation.DOWNLOAD
                    && Set.of(200, 303).contains(exchange.status())
                    && exchange.identity().equals(sender.owner().name())
                    && own.contains(job)) {
                whole.add(job);
            } else if (exchange.operation() == Operation.CANCEL
                    || exchange.operation().isControl()) {
                whole.remove(job);
            }
        }
        return whole.stream().reduce((one, later) -> later);
    }

    private void tryAll(String action, Optional<String> job, Set<String> known, boolean twinFirst, String noJob) {
        List<IdRow> rows = agenda.ids().stream()
                .filter(row -> row.requirements().containsKey(action))
                .toList();
        if (rows.isEmpty()) {
            return;
        }
        String first = requirement(rows.get(0), action);
        Optional<Sent> before = twinFirst ? job.map(id -> sent(action, first, id)) : Optional.empty();
        List<Answered> answered = new ArrayList<>();
        for (IdRow row : rows) {
            String input = row.name(action);
            Optional<String> id = job.flatMap(it -> row.form().of(it, known));
            if (id.isEmpty()) {
                tally.untried(requirement(row, action), new Untried(input, job.isEmpty() ? noJob : NO_FORM));
                continue;
            }
            Sent sent = sent(action, requirement(row, action), id.get());
            tally.tried(requirement(row, action), input, sent);
            answered.add(new Answered(requirement(row, action), input, sent));
        }
        // What is cancelled last is there until then.
        Optional<Sent> twin = before.or(() -> job.map(id -> sent(action, first, id)));
        twin.map(Sent::exchange).ifPresent(exchange -> answered.forEach(one -> one.told(exchange, trials)));
    }

    private record Answered(String requirement, String name, Sent sent) {

        void told(Exchange twin, List<Trial> trials) {
            Exchange exchange = sent.exchange();
            if (exchange != null) {
                trials.add(new Trial(requirement, name, Expectation.UNKNOWN, exchange, twin));
            }
        }
    }

    private static String requirement(IdRow row, String action) {
        return Objects.requireNonNull(row.requirements().get(action));
    }

    private Sent sent(String action, String requirement, String id) {
        JobsClient client = sender.client(requirement, place++);
        BiFunction<io.jobskit.conformance.target.Identity, String, Exchange> how = switch (action) {
            case IdRow.READ -> client::read;
            case IdRow.CANCEL -> client::cancel;
            default -> client::download;
        };
        return sender.sent(() -> how.apply(sender.owner(), id));
    }
}
