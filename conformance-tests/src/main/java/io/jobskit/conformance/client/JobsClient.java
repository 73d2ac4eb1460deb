package io.jobskit.conformance.client;

import com.fasterxml.jackson.databind.JsonNode;
import io.jobskit.conformance.exchange.Exchange;
import io.jobskit.conformance.exchange.Operation;
import io.jobskit.conformance.failure.CannotJudgeException;
import io.jobskit.conformance.target.Identity;
import io.jobskit.conformance.target.Target;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * What a user of the API can send, and a tester by the test-control protocol. Every method gives the exchange as it was
 * on the wire, whatever the status code, and throws {@link CannotJudgeException} where no answer came, or one that is
 * not results and too long to be read.
 */
public final class JobsClient {

    /** The media type of the API, both ways. */
    public static final String MEDIA_TYPE = "application/vnd.api+json";

    /** The header that asks for a job that is held. */
    public static final Map<String, String> HOLD = Map.of("Jobs-Control", "hold");

    private final Target target;
    private final Addresses addresses;
    private final Asking asking;

    private JobsClient(Target target, Asking asking) {
        this.target = target;
        this.addresses = new Addresses(target.baseUrl());
        this.asking = asking;
    }

    /** The same, whose requests are dressed in that manner. */
    public JobsClient in(Manner manner) {
        return new JobsClient(target, asking.in(manner));
    }

    /** The same, which has an answer with that entity tag already, and asks for another alone. */
    public JobsClient unless(String tag) {
        return new JobsClient(target, asking.with(Map.of("If-None-Match", tag)));
    }

    /** A client whose requests bear the mark of that requirement. */
    public static JobsClient of(ThrottledClient wire, Target target, String requirement) {
        return new JobsClient(
                target, new Asking(wire, requirement, () -> wire.mark(requirement), SendPolicy.usual(target)));
    }

    /** The same, whose first request has that number in its mark, so that marks do not depend on which is sent first. */
    public static JobsClient of(ThrottledClient wire, Target target, String requirement, int first) {
        AtomicInteger number = new AtomicInteger(first);
        Supplier<String> mark = () -> wire.runId() + "/" + requirement + "/" + number.getAndIncrement();
        return new JobsClient(target, new Asking(wire, requirement, mark, SendPolicy.usual(target)));
    }

    /** A client for the run's own requests, with less patience than the target file asks for where that is a lot. */
    public static JobsClient forLookingAround(ThrottledClient wire, Target target) {
        return ofTheRun(wire, target, SendPolicy.ofALook(target));
    }

    /** A client for cleaning up: it sends when a run is over, too, but nothing any more after that time, if one is given. */
    public static JobsClient forCleaningUp(ThrottledClient wire, Target target, Optional<Instant> until) {
        return ofTheRun(wire, target, SendPolicy.afterTheEnd(target, until));
    }

    private static JobsClient ofTheRun(ThrottledClient wire, Target target, SendPolicy terms) {
        return new JobsClient(target, new Asking(wire, "", () -> wire.mark("run"), terms));
    }

    /** Creates a job; {@code headers} come on top of the usual ones, and take one away where their value is empty. */
    public Exchange create(Identity identity, byte[] body, Map<String, String> headers, String query) {
        Map<String, String> all = new LinkedHashMap<>(Map.of("Content-Type", MEDIA_TYPE));
        all.putAll(headers);
        all.values().removeIf(String::isEmpty);
        return asking.answered(
                new Call(Operation.CREATE, "", "POST", addresses.jobs(query), Optional.of(identity), all, body));
    }

    /** Reads a job. */
    public Exchange read(Identity identity, String id) {
        return asking.answered(get(Operation.READ, id, identity, addresses.job(id, "")));
    }

    /** Reads one page of the listing; {@code query} begins with a question mark or is empty. */
    public Exchange list(Identity identity, String query) {
        return asking.answered(get(Operation.LIST, "", identity, addresses.jobs(query)));
    }

    /** Follows {@code links.next} of a listing as it is, on the target. */
    public Exchange listOn(Identity identity, String next, URI from) {
        URI uri = addresses.linked(next, from);
        return asking.answered(get(Operation.LIST, "", whoMayFollow(identity, uri), uri));
    }

    /** Downloads a job's results. */
    public Exchange download(Identity identity, String id) {
        return asking.answered(get(Operation.DOWNLOAD, id, identity, addresses.job(id, "/download")));
    }

    /** Follows a link that stands in the body of an answer from that address and belongs to a job. */
    public Exchange followLink(Identity identity, String id, String link, URI from) {
        return followLocation(identity, id, addresses.linked(link, from));
    }

    /** Goes to where a Location has led, or leads. */
    public Exchange followLocation(Identity identity, String id, URI uri) {
        Operation operation = uri.getPath() != null && uri.getPath().endsWith("/jobs/" + id + "/download")
                ? Operation.DOWNLOAD
                : Operation.OTHER;
        return asking.answered(get(operation, id, whoMayFollow(identity, uri), uri));
    }

    /**
     * The first of these exchanges, which is about a job, and those to which redirects lead from there, until one leads
     * nowhere or to where the way has been. The API itself redirects with 303 alone, and what is behind it as HTTP allows.
     */
    public List<Exchange> onward(Identity identity, String id, Exchange first) {
        return Way.from(first, address -> followLocation(identity, id, address));
    }

    /** Credentials are for the target alone: a link that leads elsewhere has to work by itself. */
    private Identity whoMayFollow(Identity identity, URI uri) {
        return addresses.isOnTarget(uri) ? identity : Identity.nobody("");
    }

    /** Whether an absolute address has the target's scheme, host and port. */
    public boolean isOnTarget(URI uri) {
        return addresses.isOnTarget(uri);
    }

    /** Whether an absolute address is below the target's base address. */
    public boolean isBelow(URI uri) {
        return addresses.isBelow(uri);
    }

    /** Cancels a job. */
    public Exchange cancel(Identity identity, String id) {
        return asking.answered(bare(Operation.CANCEL, id, "DELETE", identity, addresses.job(id, "")));
    }

    /** Sends any method to any path below the base address. */
    public Exchange send(Identity identity, String method, String path, byte[] body) {
        Map<String, String> headers = body.length == 0 ? Map.of() : Map.of("Content-Type", MEDIA_TYPE);
        return asking.answered(
                new Call(Operation.OTHER, "", method, addresses.below(path), Optional.of(identity), headers, body));
    }

    /** What the test-control protocol offers. */
    public Exchange capabilities() {
        return asking.answered(control(Operation.CAPABILITIES, "", "GET", "/capabilities", ""));
    }

    /** Puts a job into a status and holds it there. */
    public Exchange move(String id, JsonNode body) {
        return asking.answered(onJob(Operation.MOVE, id, "/move", body.toString()));
    }

    /** Makes a job older. */
    public Exchange age(String id, JsonNode body) {
        return asking.answered(onJob(Operation.AGE, id, "/age", body.toString()));
    }

    /** Lets a held job go on by itself. */
    public Exchange release(String id) {
        return asking.answered(onJob(Operation.RELEASE, id, "/release", ""));
    }

    private Call get(Operation operation, String id, Identity identity, URI uri) {
        return bare(operation, id, "GET", identity, uri);
    }

    private Call bare(Operation operation, String id, String method, Identity identity, URI uri) {
        return new Call(operation, id, method, uri, Optional.of(identity), Map.of(), new byte[0]);
    }

    private Call onJob(Operation operation, String id, String action, String body) {
        return control(operation, id, "POST", "/jobs/" + Addresses.encoded(id) + action, body);
    }

    private Call control(Operation operation, String id, String method, String path, String body) {
        Target.ControlAddress address =
                target.control().orElseThrow(() -> new IllegalStateException("The target has no control address."));
        Map<String, String> headers = new LinkedHashMap<>(address.headers());
        if (!body.isEmpty()) {
            headers.put("Content-Type", "application/json");
        }
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        return new Call(operation, id, method, URI.create(address.url() + path), Optional.empty(), headers, bytes);
    }
}
