package io.jobskit.conformance.probe;

import io.jobskit.conformance.exchange.Exchange;
import io.jobskit.conformance.exchange.Operation;
import io.jobskit.conformance.scene.JobKind;
import io.jobskit.conformance.scene.RunContext;
import io.jobskit.conformance.scene.ScenarioContext;
import io.jobskit.conformance.target.Identity;
import io.jobskit.conformance.target.Target;
import io.jobskit.conformance.walk.WalkStep;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.StreamSupport;

/**
 * Has jobs whose ids are asked for as text be read, downloaded and cancelled, as any others are, and one be read by the id
 * that it has in a listing whose ids are text.
 */
public final class TextIds {

    /** What its requests are marked with, in the place of a requirement. */
    public static final String MARK = "text-ids";

    /** Where a plan says that its requests come from. */
    public static final String PLACE = "jobs whose ids are text";

    private static final String OTHER = "other-user";
    private static final String QUERY = "?useStringId=true";

    private final RunContext stage;
    private final Lot lot;

    public TextIds(RunContext stage) {
        this.stage = stage;
        this.lot = new Lot(stage, MARK, 5);
    }

    /** What they write, and how often. */
    public static Map<String, Integer> writes(Target target) {
        Map<String, Integer> writes = new LinkedHashMap<>();
        writes.put(WalkStep.CREATES, 2);
        writes.put(WalkStep.CANCELS, 2);
        if (target.control().isPresent()) {
            writes.put(WalkStep.CONTROLS, 1);
        }
        if (target.identities().containsKey(OTHER)) {
            writes.put("DELETE /v1/jobs/:id by " + OTHER, 1);
        }
        return writes;
    }

    /** Ends quietly where something is not answered. */
    public void play() {
        Lot.quietly(() -> created(JobKind.QUERY).ifPresent(id -> {
            lot.does(lot.read(id));
            stage.known(OTHER).ifPresent(other -> trespass(other, id));
            cancel(id);
        }));
        Lot.quietly(() -> created(JobKind.VIEW).ifPresent(id -> {
            lot.complete(id);
            stage.known(OTHER)
                    .ifPresent(other ->
                            Lot.quietly(() -> lot.does(() -> lot.client().download(other, id))));
            lot.does(lot.readAndFollow(id));
            lot.does(lot.download(id));
            lot.does(lot.read(id));
            cancel(id);
            lot.does(lot.download(id));
        }));
        Lot.quietly(this::readAsListed);
    }

    /** Reads a job whose creation gave it another id. Where there is none by that id, the listing tells whether it is gone. */
    private void readAsListed() {
        Set<String> created = stage.created().all().keySet();
        Optional<String> other = stage.wire().history().exchanges().stream()
                .filter(TextIds::isListing)
                .filter(page -> page.identity().equals(lot.owner().name()))
                .reduce((earlier, later) -> later)
                .stream()
                .flatMap(page -> StreamSupport.stream(page.json().path("data").spliterator(), false))
                .map(job -> job.path("id").asText())
                .filter(id -> !id.isEmpty() && !created.contains(id))
                .findFirst();
        if (other.isPresent() && lot.read(other.get()).get().status() / 100 == 4) {
            lot.does(() -> lot.client().list(lot.owner(), QUERY + "&page%5Blimit%5D=2000"));
        }
    }

    private static boolean isListing(Exchange exchange) {
        return exchange.operation() == Operation.LIST
                && exchange.status() == 200
                && ("?" + exchange.request().uri().getQuery()).contains(QUERY);
    }

    /** Held where jobs can be held: then it is known that the job is still on its way. */
    private Optional<String> created(JobKind kind) {
        Exchange creation = lot.creation(lot.client(), lot.body(kind), stage.hasControl(), QUERY)
                .get();
        return ScenarioContext.createdId(creation);
    }

    /** Whoever may not see the job tries it by that id, and its owner looks what came of it. */
    private void trespass(Identity other, String id) {
        Lot.quietly(() -> {
            lot.does(() -> lot.client().read(other, id));
            lot.does(() -> lot.client().cancel(other, id));
        });
        lot.does(lot.read(id));
    }

    private void cancel(String id) {
        if (lot.cancel(id).get().status() == 204) {
            lot.isStopped(id);
        } else {
            lot.does(lot.read(id));
        }
    }
}
