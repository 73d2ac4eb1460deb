package io.jobskit.conformance.probe;

import io.jobskit.conformance.client.JobsClient;
import io.jobskit.conformance.exchange.Exchange;
import io.jobskit.conformance.exchange.Operation;
import io.jobskit.conformance.history.TwinTrial;
import io.jobskit.conformance.history.TwinTrial.Expectation;
import io.jobskit.conformance.probe.Sender.Sent;
import io.jobskit.conformance.scene.RunContext;
import io.jobskit.conformance.scene.ScenarioContext;
import io.jobskit.conformance.target.Identity;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads, cancels and downloads what is almost the id of a job, and the job itself. */
final class IdProbing {

    private static final String NO_JOB = "There was no job whose id could be changed.";
    private static final String NO_RESULTS = "The run had no job whose results could be retrieved.";
    private static final int JOBS_ASKED_FOR_RESULTS = 5;
    private static final String NO_FORM =
            "The target's ids are such that this could be the id of another job, or of the same one.";

    private final RunContext stage;
    private final Sender sender;
    private final Agenda agenda;
    private final Tally tally;
    private int place;

    IdProbing(RunContext stage, Sender sender, Agenda agenda, Tally tally, int place) {
        this.stage = stage;
        this.sender = sender;
        this.agenda = agenda;
        this.tally = tally;
        this.place = place;
    }

    /** The twins are looked at first, and cancelled last: they are there until then. */
    List<TwinTrial> play() {
        if (agenda.ids().isEmpty()) {
            return List.of();
        }
        List<String> jobs = jobs();
        Set<String> known = known();
        List<Group> looks = new ArrayList<>();
        List<Group> cancels = new ArrayList<>();
        for (int i = 0; i < Agenda.JOBS_WITH_IDS; i++) {
            Optional<String> job = i < jobs.size() ? Optional.of(jobs.get(i)) : Optional.empty();
            looks.add(group(IdRow.READ, job, known, NO_JOB));
            cancels.add(group(IdRow.CANCEL, job, known, NO_JOB));
        }
        Map<Ask, Sent> sent = new HashMap<>();
        looks.add(ofResults(known, sent));
        send(looks, Group::twin, sent);
        send(looks, Group::others, sent);
        send(cancels, Group::others, sent);
        send(cancels, Group::twin, sent);
        return Stream.concat(looks.stream(), cancels.stream())
                .flatMap(group -> trials(group, sent).stream())
                .toList();
    }

    /** An id that is asked for. */
    private record Ask(String requirement, String input, Supplier<Sent> request) {}

    /** A job, if there is one, and what is almost its id. */
    private record Group(List<Ask> twin, List<Ask> others) {}

    private void send(List<Group> groups, Function<Group, List<Ask>> which, Map<Ask, Sent> sent) {
        List<Ask> asks = groups.stream()
                .map(which)
                .flatMap(List::stream)
                .filter(ask -> !sent.containsKey(ask))
                .toList();
        List<Sent> answers = sender.all(asks.stream().map(Ask::request).toList());
        asks.forEach(ask -> sent.put(ask, answers.get(asks.indexOf(ask))));
    }

    private List<TwinTrial> trials(Group group, Map<Ask, Sent> sent) {
        Optional<Exchange> twin = group.twin.stream()
                .findFirst()
                .map(ask -> Objects.requireNonNull(sent.get(ask)).exchange());
        List<TwinTrial> trials = new ArrayList<>();
        for (Ask ask : group.others) {
            Sent answer = Objects.requireNonNull(sent.get(ask));
            tally.tried(ask.requirement, ask.input, answer);
            Exchange exchange = answer.exchange();
            if (exchange != null) {
                twin.ifPresent(same ->
                        trials.add(new TwinTrial(ask.requirement, ask.input, Expectation.UNKNOWN, exchange, same)));
            }
        }
        return trials;
    }

    private List<String> jobs() {
        List<String> jobs = new ArrayList<>();
        for (String body : agenda.jobs()) {
            JobsClient client = sender.client(agenda.ids().get(0).first(), place++);
            String query = jobs.isEmpty() ? "" : "?useStringId=true";
            Exchange exchange =
                    sender.create(client, body, JobsClient.MEDIA_TYPE, query).exchange();
            Optional.ofNullable(exchange).flatMap(ScenarioContext::createdId).ifPresent(jobs::add);
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

    /**
     * Of the last job whose results are given still, which is asked right away: by the order of what ran side by side, it
     * is another one each time, and the results of some are near their end.
     */
    private Group ofResults(Set<String> known, Map<Ask, Sent> sent) {
        List<String> given = new ArrayList<>(GivenResults.among(
                stage.wire().history().exchanges(), sender.owner().name()));
        given.retainAll(stage.created().all().keySet());
        Collections.reverse(given);
        Group group = group(IdRow.DOWNLOAD, given.stream().findFirst(), known, NO_RESULTS);
        for (String job : given.subList(0, Math.min(given.size(), JOBS_ASKED_FOR_RESULTS))) {
            group = group(IdRow.DOWNLOAD, Optional.of(job), known, NO_RESULTS);
            send(List.of(group), Group::twin, sent);
            if (group.twin.stream().map(sent::get).allMatch(IdProbing::isGiven)) {
                break;
            }
        }
        return group;
    }

    private static boolean isGiven(@Nullable Sent sent) {
        return sent != null
                && sent.exchange() != null
                && GivenResults.ANSWERS.contains(sent.exchange().status());
    }

    private Group group(String action, Optional<String> job, Set<String> known, String noJob) {
        List<IdRow> rows = agenda.ids().stream()
                .filter(row -> row.requirements().containsKey(action))
                .toList();
        List<Ask> others = rows.stream()
                .map(row -> job.flatMap(id -> row.form().of(id, known))
                        .map(id -> ask(action, row, id))
                        .orElseGet(() -> new Ask(
                                requirement(row, action),
                                row.name(action),
                                () -> new Sent(null, job.isEmpty() ? noJob : NO_FORM))))
                .toList();
        List<Ask> twin = rows.stream()
                .limit(1)
                .flatMap(row -> job.map(id -> ask(action, row, id)).stream())
                .toList();
        return new Group(twin, others);
    }

    private static String requirement(IdRow row, String action) {
        return Objects.requireNonNull(row.requirements().get(action));
    }

    private Ask ask(String action, IdRow row, String id) {
        JobsClient client = sender.client(requirement(row, action), place++);
        BiFunction<Identity, String, Exchange> how = switch (action) {
            case IdRow.READ -> client::read;
            case IdRow.CANCEL -> client::cancel;
            default -> client::download;
        };
        return new Ask(
                requirement(row, action), row.name(action), () -> sender.sent(() -> how.apply(sender.owner(), id)));
    }
}
