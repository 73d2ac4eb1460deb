package io.jobskit.conformance.run;

import io.jobskit.conformance.client.JobsClient;
import io.jobskit.conformance.client.ThrottledClient;
import io.jobskit.conformance.exchange.Exchange;
import io.jobskit.conformance.exchange.Operation;
import io.jobskit.conformance.rule.LostJobs;
import io.jobskit.conformance.scene.CreatedJobs;
import io.jobskit.conformance.scene.ScenarioContext;
import io.jobskit.conformance.target.Identity;
import io.jobskit.conformance.target.Target;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The creations of a run that may have made jobs which it was not told of, and those jobs as far as listings show them. */
final class LostCreations {

    private static final String HOLD = JobsClient.HOLD.keySet().iterator().next();

    private final ThrottledClient wire;
    private final Target target;
    private final CreatedJobs created;
    private final Set<String> heldAndFound = new HashSet<>();

    LostCreations(ThrottledClient wire, Target target, CreatedJobs created) {
        this.wire = wire;
        this.target = target;
        this.created = created;
    }

    /** Whose listings may show what they have made. */
    Set<Identity> owners() {
        Set<Identity> owners = new LinkedHashSet<>();
        lost().creations().forEach(creation -> owner(creation).ifPresent(owners::add));
        return owners;
    }

    /** Notes the jobs that listings show as theirs: from now on they are known as well. */
    void find() {
        lost().found()
                .forEach((id, creation) -> owner(creation).ifPresent(owner -> {
                    created.add(id, owner);
                    if (isHeld(creation)) {
                        heldAndFound.add(id);
                    }
                }));
    }

    /** The jobs of the run that were created to be held. */
    Set<String> held() {
        Set<String> held = new HashSet<>(heldAndFound);
        wire.history().exchanges().stream()
                .filter(LostCreations::isHeld)
                .forEach(creation -> ScenarioContext.createdId(creation).ifPresent(held::add));
        return held;
    }

    private Optional<Identity> owner(Exchange creation) {
        return Optional.ofNullable(target.identities().get(creation.identity()));
    }

    private LostJobs lost() {
        return LostJobs.of(wire.history().exchanges(), created.all().keySet());
    }

    private static boolean isHeld(Exchange creation) {
        return creation.request().message().header(HOLD).isPresent();
    }

    /** Those of which no listing tells whether they have made a job, each in a sentence. */
    List<String> untold() {
        Stream<Exchange> unread = wire.history().exchanges().stream()
                .filter(exchange -> exchange.operation() == Operation.CREATE)
                .filter(exchange -> exchange.answer().isPresent() && !isRead(exchange));
        return Stream.concat(lost().untold().stream(), unread)
                .map(exchange -> "The creation request %s was %s; the target may have created a job."
                        .formatted(exchange.mark(), told(exchange)))
                .distinct()
                .toList();
    }

    private static String told(Exchange creation) {
        if (creation.answer().isEmpty()) {
            return "not answered";
        }
        return isRead(creation) ? "answered with " + creation.status() : "answered with more than the kit reads";
    }

    private static boolean isRead(Exchange creation) {
        return creation.answer().orElseThrow().message().content().isDocument();
    }
}
