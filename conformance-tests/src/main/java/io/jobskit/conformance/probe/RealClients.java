package io.jobskit.conformance.probe;

import io.jobskit.conformance.client.JobsClient;
import io.jobskit.conformance.client.Manner;
import io.jobskit.conformance.exchange.Exchange;
import io.jobskit.conformance.history.TwinTrial;
import io.jobskit.conformance.history.TwinTrial.Expectation;
import io.jobskit.conformance.scene.JobKind;
import io.jobskit.conformance.scene.RunContext;
import io.jobskit.conformance.scene.ScenarioContext;
import io.jobskit.conformance.walk.WalkStep;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Asks as real clients do, with headers that change nothing of what is asked, each time beside the same request as the kit
 * usually sends it: creates, reads, downloads, cancels and lists.
 */
public final class RealClients {

    /** What its requests are marked with, in the place of a requirement. */
    public static final String MARK = "clients";

    /** Where a plan says that its requests come from. */
    public static final String PLACE = "headers as real clients send them";

    private static final List<Manner> OF_CREATIONS = List.of(Manner.LOWER_CASE, Manner.LABELLED, Manner.BATCH);
    private static final List<Manner> OF_ALL = List.of(Manner.LOWER_CASE, Manner.LABELLED);
    private static final List<Manner> OF_DOWNLOADS = List.of(Manner.LOWER_CASE, Manner.LABELLED, Manner.COMPRESSED);

    private final Lot lot;
    private final boolean readOnly;
    private final boolean hasControl;
    private final List<TwinTrial> trials = new ArrayList<>();

    /** In a run that may create nothing they list alone. */
    public RealClients(RunContext stage, boolean readOnly) {
        this.lot = new Lot(stage, MARK, 4);
        this.readOnly = readOnly;
        this.hasControl = stage.hasControl();
    }

    /** What they write, and how often. */
    public static Map<String, Integer> writes(boolean hasControl) {
        Map<String, Integer> writes = new LinkedHashMap<>();
        writes.put(WalkStep.CREATES, 1 + OF_CREATIONS.size());
        writes.put(WalkStep.CANCELS, 1 + OF_ALL.size());
        if (hasControl) {
            writes.put(WalkStep.CONTROLS, 2);
        }
        return writes;
    }

    /** What was answered, with its twin; ends quietly where something is not answered. */
    public List<TwinTrial> play() {
        Lot.quietly(() -> {
            Exchange page = each("LIST-01", "listing", OF_ALL, client -> client.list(lot.owner(), ""));
            if (!readOnly) {
                jobs(page);
            }
        });
        return List.copyOf(trials);
    }

    private void jobs(Exchange page) {
        List<String> created = create();
        if (created.size() == 1 + OF_CREATIONS.size()) {
            String first = created.get(0);
            Exchange before = lot.read(first).get();
            lot.complete(first);
            each("READ-01", "reading", OF_ALL, client -> client.read(lot.owner(), first));
            again("READ-01", "reading", before, client -> client.read(lot.owner(), first));
            again("LIST-01", "listing", page, client -> client.list(lot.owner(), ""));
            each("DOWNLOAD-01", "downloading", OF_DOWNLOADS, client -> client.download(lot.owner(), first));
            cancel(created);
            if (hasControl) {
                // What was created in the last manner, as a batch, goes through its life as any other job.
                String last = created.get(created.size() - 1);
                lot.complete(last);
                lot.does(lot.read(last));
            }
        }
    }

    /** A job as usual and one in each manner, of the same kind. */
    private List<String> create() {
        List<String> created = new ArrayList<>();
        Exchange twin = lot.creation(lot.body(JobKind.VIEW), true).get();
        ScenarioContext.createdId(twin).ifPresent(created::add);
        for (Manner manner : OF_CREATIONS) {
            JobsClient client = lot.client().in(manner);
            Exchange creation =
                    lot.creation(client, lot.body(JobKind.VIEW), true, "").get();
            trials.add(trial("CREATE-01", "creating a view job", manner.words(), creation, twin));
            Optional<String> id = ScenarioContext.createdId(creation);
            id.ifPresent(created::add);
        }
        return created;
    }

    private void cancel(List<String> created) {
        Exchange twin = lot.cancel(created.get(0)).get();
        // The last one is left until the end, and is in the listings until then.
        for (int i = 0; i < OF_ALL.size(); i++) {
            Manner manner = OF_ALL.get(i);
            Exchange cancel = lot.client().in(manner).cancel(lot.owner(), created.get(i + 1));
            trials.add(trial("CANCEL-01", "cancelling", manner.words(), cancel, twin));
        }
    }

    /** Gives what was answered as usual. */
    private Exchange each(
            String requirement, String what, List<Manner> manners, Function<JobsClient, Exchange> request) {
        Exchange twin = request.apply(lot.client());
        for (Manner manner : manners) {
            Exchange exchange = request.apply(lot.client().in(manner));
            // What is answered otherwise from a certain time on is no matter of the headers.
            Exchange beside = exchange.status() == twin.status() ? twin : request.apply(lot.client());
            trials.add(trial(requirement, what, manner.words(), exchange, beside));
        }
        return twin;
    }

    /** Once more by a client that keeps what it was answered before it changed, if that answer bore a name. */
    private void again(String requirement, String what, Exchange before, Function<JobsClient, Exchange> request) {
        // A weak one may stand for what has changed within a second.
        Optional<String> tag = before.answer()
                .flatMap(answer -> answer.message().header("ETag"))
                .filter(name -> !name.startsWith("W/"));
        if (tag.isPresent()) {
            Exchange twin = request.apply(lot.client());
            if (!twin.json().path("data").equals(before.json().path("data"))) {
                Exchange exchange = request.apply(lot.client().unless(tag.get()));
                trials.add(trial(requirement, what, "If-None-Match of what has changed since", exchange, twin));
            }
        }
    }

    private static TwinTrial trial(String requirement, String what, String words, Exchange exchange, Exchange twin) {
        return new TwinTrial(requirement, what + ", " + words, Expectation.ANSWERED, exchange, twin);
    }
}
