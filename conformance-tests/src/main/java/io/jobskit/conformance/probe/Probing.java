package io.jobskit.conformance.probe;

import io.jobskit.conformance.client.JobsClient;
import io.jobskit.conformance.exchange.Exchange;
import io.jobskit.conformance.history.TwinTrial;
import io.jobskit.conformance.history.TwinTrial.Expectation;
import io.jobskit.conformance.probe.Sender.Sent;
import io.jobskit.conformance.scene.RunContext;
import io.jobskit.conformance.scene.ScenarioContext;
import io.jobskit.contract.outcome.Coverage;
import io.jobskit.contract.outcome.Coverage.Untried;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;

/** Sends what an agenda holds, each twin before what differs from it, and notes what each request was meant to be. */
public final class Probing {

    /** A draft is sent twice at most, and something before or after it. */
    private static final int MARKS = 3;

    private final Agenda agenda;
    private final Sender sender;
    private final RunContext stage;
    private final Tally tally = new Tally();
    private final Set<Draft> repeated;

    /**
     * What came of it; nothing is judged.
     *
     * @param trials every probe that was answered
     * @param inputs how many of the inputs were tried, by requirement
     */
    public record Result(List<TwinTrial> trials, List<Coverage.Inputs> inputs) {}

    /** Probes on that stage, so many side by side. */
    public Probing(RunContext stage, Agenda agenda, int parallel) {
        this.stage = stage;
        this.agenda = agenda;
        this.repeated = agenda.repeated();
        this.sender = new Sender(stage, parallel);
    }

    /** Sends them. What is not answered, or has no twin that is accepted, is among the inputs that were not tried. */
    public Result play() {
        Map<String, Sent> twins = twins();
        List<TwinTrial> trials = new ArrayList<>(creations(twins));
        trials.addAll(new IdProbing(stage, sender, agenda, tally, places()).play());
        return new Result(List.copyOf(trials), tally.inputs());
    }

    /** How many places the creations take, so that marks are used once. */
    private int places() {
        return agenda.twins().size() + MARKS * agenda.drafts().size();
    }

    private Map<String, Sent> twins() {
        Map<String, Draft> needed = agenda.twins();
        List<Supplier<Sent>> work = new ArrayList<>();
        needed.forEach((body, draft) -> {
            JobsClient client = sender.client(draft.row().requirement(), work.size());
            work.add(() -> sender.create(client, body, JobsClient.MEDIA_TYPE, ""));
        });
        List<Sent> sent = sender.all(work);
        Map<String, Sent> twins = new LinkedHashMap<>();
        needed.keySet().forEach(body -> twins.put(body, sent.get(twins.size())));
        return twins;
    }

    private List<TwinTrial> creations(Map<String, Sent> twins) {
        int place = twins.size();
        List<Draft> ready = new ArrayList<>();
        List<Supplier<Sent>> work = new ArrayList<>();
        for (Draft draft : agenda.drafts()) {
            String reason = draft.untried().orElseGet(() -> refused(twin(twins, draft)));
            if (reason.isEmpty()) {
                int mark = place;
                ready.add(draft);
                work.add(() -> created(mark, draft));
            } else {
                tally.untried(draft.row().requirement(), new Untried(draft.name(), reason));
            }
            place += MARKS;
        }
        List<Sent> sent = sender.all(work);
        List<TwinTrial> trials = new ArrayList<>();
        for (int i = 0; i < sent.size(); i++) {
            Draft draft = ready.get(i);
            Exchange twin =
                    java.util.Objects.requireNonNull(twins.get(draft.twin())).exchange();
            tally.tried(draft.row().requirement(), draft.name(), sent.get(i));
            Exchange exchange = sent.get(i).exchange();
            if (exchange != null && twin != null) {
                trials.add(new TwinTrial(
                        draft.row().requirement(), draft.name(), draft.row().expectation(), exchange, twin));
            }
        }
        return trials;
    }

    private static Sent twin(Map<String, Sent> twins, Draft draft) {
        return Objects.requireNonNull(twins.get(draft.twin()));
    }

    /** Why what differs from a twin tells nothing; empty if it does. */
    private static String refused(Sent twin) {
        Exchange exchange = twin.exchange();
        if (exchange == null) {
            return "The same request without the change was not answered: " + twin.reason();
        }
        return exchange.status() / 100 == 2
                ? ""
                : "The same request without the change is refused with %d as well.".formatted(exchange.status());
    }

    /**
     * Sends a draft, twice if the first answer does not tell all: what the server failed at, so that a passing failure
     * tells nothing, and what leaves out something that is needed. Before what is blank stands a request that is accepted,
     * which must not be taken for it.
     */
    private Sent created(int place, Draft draft) {
        JobsClient client = sender.client(draft.row().requirement(), place);
        if (draft.isBlank()) {
            Object unused = sender.create(client, draft.twin(), JobsClient.MEDIA_TYPE, "");
        }
        Sent sent = create(client, draft);
        Exchange exchange = sent.exchange();
        if (exchange == null) {
            return sent;
        }
        if (exchange.status() / 100 == 5) {
            return create(sender.client(draft.row().requirement(), place), draft);
        }
        if (exchange.status() / 100 == 4 && repeated.contains(draft)) {
            return create(client, draft);
        }
        if (isRead(draft)) {
            ScenarioContext.createdId(exchange).ifPresent(id -> sender.sent(() -> client.read(sender.owner(), id)));
        }
        return sent;
    }

    /** Where taking it is all that can go wrong, or the job goes by a text id: a reading may show another thing than the answer. */
    private static boolean isRead(Draft draft) {
        return draft.row().expectation() == Expectation.EITHER || !draft.query().isEmpty();
    }

    private Sent create(JobsClient client, Draft draft) {
        return sender.create(client.in(draft.manner()), draft.body(), draft.mediaType(), draft.query());
    }
}
