package io.jobskit.conformance.run;

import com.fasterxml.jackson.databind.JsonNode;
import io.jobskit.conformance.client.JobsClient;
import io.jobskit.conformance.client.ThrottledClient;
import io.jobskit.conformance.exchange.Exchange;
import io.jobskit.conformance.failure.CannotJudgeException;
import io.jobskit.conformance.failure.NotApplicableException;
import io.jobskit.conformance.scene.CreatedJobs;
import io.jobskit.conformance.scene.ScenarioContext;
import io.jobskit.conformance.scene.Spelling;
import io.jobskit.conformance.target.Identity;
import io.jobskit.conformance.target.Target;
import io.jobskit.conformance.wait.SideBySide;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Looks whether a target can be judged at all: whether it answers, takes the credentials, has the samples, and tells one
 * request from another.
 */
final class Preflight {

    /** An id that no job has. */
    static final String NO_JOB = "no-such-job-7f3a";

    /**
     * What was found.
     *
     * @param problem why the target cannot be judged, with what to do; empty if it can
     * @param capabilities what its test-control protocol offers
     * @param barred identities by which nothing can be judged, and why
     * @param spelling how it takes well-formed requests
     */
    record Result(Optional<String> problem, Set<String> capabilities, Map<String, String> barred, Spelling spelling) {}

    private final RunRequest request;
    private final Target target;
    private final ThrottledClient wire;
    private final JobsClient client;
    private final SampleJobs samples;
    private final SideBySide work;
    private Set<String> capabilities = Set.of();

    Preflight(RunRequest request, ThrottledClient wire, CreatedJobs created, SideBySide work) {
        this.request = request;
        this.target = request.target();
        this.wire = wire;
        this.client = JobsClient.forLookingAround(wire, target);
        this.samples = new SampleJobs(target, client, created);
        this.work = work;
    }

    Result look(int series) {
        try {
            return judgeable(series)
                    .or(this::withoutControl)
                    .map(problem -> new Result(Optional.of(problem), Set.of(), Map.of(), samples.spelling()))
                    .orElseGet(() -> new Result(
                            Optional.empty(),
                            capabilities,
                            new BarredIdentities(request, wire, work).all(),
                            samples.spelling()));
        } catch (NotApplicableException usedUp) {
            return new Result(Optional.of(String.valueOf(usedUp.getMessage())), Set.of(), Map.of(), samples.spelling());
        } catch (CannotJudgeException e) {
            boolean isSilent =
                    e.evidence().stream().anyMatch(exchange -> exchange.answer().isEmpty());
            String problem = isSilent
                    ? "%s Is the target running, and is %s its address?".formatted(e.getMessage(), target.baseUrl())
                    : String.valueOf(e.getMessage());
            return new Result(Optional.of(problem), Set.of(), Map.of(), samples.spelling());
        }
    }

    private Optional<String> judgeable(int series) {
        Identity owner = target.owner();
        List<Exchange> probes = new ArrayList<>();
        Exchange listing = client.list(owner, "");
        probes.add(listing);
        probes.add(client.read(owner, NO_JOB));
        probes.add(client.send(owner, "GET", "/v1/" + NO_JOB, new byte[0]));
        Optional<String> shut = ShutDoor.of(probes.subList(0, 2));
        if (shut.isPresent()) {
            return shut;
        }
        List<Exchange> creations = request.readOnly() ? List.of() : samples.create(series);
        probes.addAll(creations);
        boolean lists =
                listing.status() / 100 == 2 && listing.json().path("data").isArray();
        boolean creates = creations.stream()
                .anyMatch(creation -> ScenarioContext.createdId(creation).isPresent());
        if (areAlike(probes)) {
            return Optional.of(
                    "The target gives the same response to every request: %s (to a listing, to a job and a route that do not exist%s). A server without the Jobs API would do the same. Is base-url '%s' the address of the API?"
                            .formatted(
                                    answer(listing),
                                    request.readOnly() ? "" : ", and to two creations",
                                    target.baseUrl()));
        }
        if (!lists && !creates) {
            return Optional.of(
                    "The target does not look like the Jobs API: the listing was answered with %s, and no job could be created (%s). Is base-url '%s' the address of the API, and do the samples of the target file exist on the target?"
                            .formatted(
                                    answer(listing),
                                    creations.isEmpty() ? "the run is read-only" : answer(creations.get(0)),
                                    target.baseUrl()));
        }
        if (!creations.isEmpty()
                && creations.stream().allMatch(creation -> creation.status() == 400 || creation.status() == 404)) {
            return Optional.of(
                    "The target refuses the sample view job and the sample query job with %s: the samples of the target file (view-id, portfolios, columns, grouping, filter) do not exist on the target. Name samples that exist."
                            .formatted(answer(creations.get(0))));
        }
        return Optional.empty();
    }

    /** Whether no two answers differ in what they say; what is only an echo of the request counts as the same. */
    private static boolean areAlike(List<Exchange> probes) {
        Set<String> answers = new HashSet<>();
        for (Exchange probe : probes) {
            String path = probe.request().uri().getRawPath();
            String body = probe.answer().orElseThrow().message().text().replace(path, "");
            String sent = probe.request().message().text();
            answers.add(probe.status() + " " + (sent.isEmpty() ? body : body.replace(sent, "")));
        }
        return answers.size() == 1;
    }

    private static String answer(Exchange exchange) {
        return exchange.answer().orElseThrow().line();
    }

    /** Why the control protocol that the target file names cannot be used; leaves what it offers. */
    private Optional<String> withoutControl() {
        if (target.control().isEmpty()) {
            return Optional.empty();
        }
        Exchange exchange = client.capabilities();
        if (exchange.status() != 200 || !exchange.json().path("capabilities").isArray()) {
            return Optional.of(
                    "There is no test-control protocol at %s, which answered with %s. Correct control.url and control.headers in the target file, or leave control out."
                            .formatted(exchange.request().uri(), answer(exchange)));
        }
        Set<String> offered = new HashSet<>();
        for (JsonNode capability : exchange.json().path("capabilities")) {
            offered.add(capability.asText());
        }
        capabilities = Set.copyOf(offered);
        return Optional.empty();
    }
}
