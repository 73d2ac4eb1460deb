package io.jobskit.conformance.probe;

import io.jobskit.conformance.client.Manner;
import io.jobskit.conformance.exchange.Exchange;
import io.jobskit.conformance.scene.JobKind;
import io.jobskit.conformance.scene.RunContext;
import io.jobskit.conformance.scene.ScenarioContext;
import io.jobskit.conformance.target.Identity;
import io.jobskit.conformance.target.Target;
import io.jobskit.conformance.walk.WalkStep;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Has callers who may not do so create jobs at an address that carries a query, one of them a batch, and read pages of the owner's listing
 * behind the first: what is refused at the plain address may be let through at another. And has the owner look at a job
 * without saying for which firm; with test control, that caller and one whose credentials are not valid try everything, and
 * the owner in the name of another firm whatever can be done to the job, and a user whose queue is full creates one.
 */
public final class Callers {

    /** What its requests are marked with, in the place of a requirement. */
    public static final String MARK = "callers";

    /** Where a plan says that its requests come from. */
    public static final String PLACE = "callers at other addresses";

    private static final String NO_SCOPE = "no-scope";
    private static final List<String> MAY_NOT_CREATE = List.of("no-permission", NO_SCOPE);
    private static final String OTHER = "other-user";
    private static final List<String> MAY_NOT_LIST = List.of("no-permission", NO_SCOPE, OTHER);
    private static final String QUERY = "?useStringId=true";
    private static final Map<String, String> BATCH = Map.of(Manner.COMPUTE_TYPE, "BATCH");
    private static final String SMALLEST = "?page%5Blimit%5D=1";

    private final RunContext stage;
    private final boolean readOnly;
    private final Lot lot;

    /** In a run that may create nothing they list alone. */
    public Callers(RunContext stage, boolean readOnly) {
        this.stage = stage;
        this.readOnly = readOnly;
        this.lot = new Lot(stage, MARK, 2);
    }

    /** What they write to that target, and how often. */
    public static Map<String, Integer> writes(Target target) {
        Map<String, Integer> writes = new LinkedHashMap<>();
        MAY_NOT_CREATE.stream()
                .filter(target.identities()::containsKey)
                .forEach(name -> writes.put("POST /v1/jobs by " + name, JobKind.values().length));
        writes.put(WalkStep.CREATES, 1);
        if (target.control().isPresent()) {
            writes.put(WalkStep.CONTROLS, 1);
            writes.put(WalkStep.CANCELS, 1);
            if (target.identities().containsKey(NO_SCOPE)) {
                writes.put("DELETE /v1/jobs/:id by " + NO_SCOPE, 1);
            }
            Stream.concat(
                            Optional.ofNullable(target.identities().get(Identity.BAD_CREDENTIALS)).stream(),
                            target.owner().withoutFirm().stream())
                    .forEach(caller -> {
                        writes.put("POST /v1/jobs by " + caller.name(), 1);
                        writes.put("DELETE /v1/jobs/:id by " + caller.name(), 1);
                    });
            if (target.identities().containsKey(Identity.FULL_QUEUE)) {
                writes.put("POST /v1/jobs by " + Identity.FULL_QUEUE, 1);
            }
            target.owner()
                    .withAnotherFirm()
                    .ifPresent(caller -> writes.put("DELETE /v1/jobs/:id by " + caller.name(), 1));
        }
        return writes;
    }

    /** Ends quietly where something is not answered. */
    public void play() {
        Lot.quietly(() -> {
            if (!readOnly) {
                who(MAY_NOT_CREATE).forEach(this::create);
            }
            list();
        });
        if (!readOnly) {
            Lot.quietly(this::lookers);
            if (stage.hasControl()) {
                stage.known(Identity.FULL_QUEUE).ifPresent(user -> Lot.quietly(() -> beyondTheQuota(user)));
            }
        }
    }

    /** A job for a full queue is no other if its id is text. */
    private void beyondTheQuota(Identity user) {
        byte[] body = lot.body(JobKind.QUERY).toString().getBytes(StandardCharsets.UTF_8);
        Exchange creation = lot.client().create(user, body, Map.of(), QUERY);
        ScenarioContext.createdId(creation).ifPresent(id -> {
            stage.created().add(id, user);
            lot.hasEnded(user, id);
        });
    }

    /** A job of the owner, looked at by others. */
    private void lookers() {
        Exchange creation = lot.creation(lot.body(JobKind.VIEW), true).get();
        ScenarioContext.createdId(creation).ifPresent(job -> {
            stage.known(OTHER)
                    .ifPresent(other -> Lot.quietly(() -> creators(creation, job, List.of(lot.owner(), other))));
            if (stage.hasControl()) {
                lot.complete(job);
                lot.does(lot.download(job));
                // A target with test control is there to be tested: nobody is locked out of it.
                stage.known(Identity.BAD_CREDENTIALS).ifPresent(bad -> {
                    everything(bad, job);
                    lot.owner().almost(bad).ifPresent(this::lists);
                });
                lot.owner().withAnEmptyFirm().ifPresent(this::lists);
                stage.known(NO_SCOPE)
                        .ifPresent(app -> Lot.quietly(() -> {
                            lot.does(() -> lot.client().download(app, job));
                            lot.does(() -> lot.client().cancel(app, job));
                        }));
                lot.owner().withAnotherFirm().ifPresent(caller -> {
                    Lot.quietly(() -> looks(caller, job));
                    Lot.quietly(() -> lot.does(() -> lot.client().cancel(caller, job)));
                });
                lot.owner().withoutFirm().ifPresent(caller -> everything(caller, job));
                lot.does(lot.cancel(job));
                Lot.quietly(() -> creators(creation, job, List.of(lot.owner())));
                lot.does(lot.read(job));
            } else {
                lot.owner().withoutFirm().ifPresent(caller -> Lot.quietly(() -> looks(caller, job)));
            }
        });
    }

    private Stream<Identity> who(List<String> names) {
        return names.stream().flatMap(name -> stage.known(name).stream());
    }

    private void create(Identity caller) {
        for (JobKind kind : JobKind.values()) {
            byte[] body = lot.body(kind).toString().getBytes(StandardCharsets.UTF_8);
            Map<String, String> headers = kind == JobKind.QUERY ? BATCH : Map.of();
            Exchange creation = lot.client().create(caller, body, headers, QUERY);
            ScenarioContext.createdId(creation).ifPresent(id -> stage.created().add(id, caller));
        }
    }

    /** The links that a job shows to who created it, followed by all of them. */
    private void creators(Exchange creation, String job, List<Identity> callers) {
        for (String name : List.of("self", "related")) {
            String link = creation.json()
                    .at("/data/relationships/creator/links/" + name)
                    .asText("");
            if (!link.isEmpty()) {
                for (Identity caller : callers) {
                    lot.does(() -> lot.client()
                            .followLink(caller, job, link, creation.request().uri()));
                }
            }
        }
    }

    private void lists(Identity caller) {
        Lot.quietly(() -> lot.does(() -> lot.client().list(caller, SMALLEST)));
    }

    private void everything(Identity caller, String job) {
        Lot.quietly(() -> looks(caller, job));
        Lot.quietly(() -> lot.does(lot.creationBy(caller, lot.body(JobKind.VIEW))));
        Lot.quietly(() -> lot.does(() -> lot.client().cancel(caller, job)));
    }

    /** Each way of looking; the job has results where it can be had complete. */
    private void looks(Identity caller, String job) {
        lot.does(() -> lot.client().read(caller, job));
        lot.does(() -> lot.client().download(caller, job));
        lot.does(() -> lot.client().list(caller, SMALLEST));
    }

    private void list() {
        Exchange page = lot.client().list(lot.owner(), SMALLEST);
        String next = page.json().at("/links/next").asText("");
        if (next.isEmpty()) {
            return;
        }
        Stream<Identity> nobody = lot.owner().showsCredentials() ? Stream.of(Identity.nobody("")) : Stream.empty();
        Stream.concat(who(MAY_NOT_LIST), nobody)
                .forEach(caller -> lot.does(
                        () -> lot.client().listOn(caller, next, page.request().uri())));
    }
}
