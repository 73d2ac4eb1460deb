package io.jobskit.conformance.client;

import com.fasterxml.jackson.databind.JsonNode;
import io.jobskit.conformance.exchange.Exchange;
import io.jobskit.conformance.exchange.Location;
import io.jobskit.conformance.exchange.Operation;
import io.jobskit.conformance.failure.CannotJudgeException;
import io.jobskit.conformance.target.Identity;
import io.jobskit.conformance.target.Target;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
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

    /** A target that takes longer to answer a first question is not there. */
    private static final Duration LOOK = Duration.ofSeconds(10);

    private static final int MOST_REDIRECTS = 10;

    private final Wire wire;
    private final Target target;
    private final String requirement;
    private final Terms terms;
    private final Supplier<String> mark;

    private JobsClient(Wire wire, Target target, String requirement, Supplier<String> mark, Terms terms) {
        this.mark = mark;
        this.wire = wire;
        this.target = target;
        this.requirement = requirement;
        this.terms = terms;
    }

    /** A client whose requests bear the mark of that requirement. */
    public static JobsClient of(Wire wire, Target target, String requirement) {
        return new JobsClient(wire, target, requirement, () -> wire.mark(requirement), usual(target));
    }

    /** The same, whose first request has that number in its mark, so that marks do not depend on which is sent first. */
    public static JobsClient of(Wire wire, Target target, String requirement, int first) {
        AtomicInteger number = new AtomicInteger(first);
        return new JobsClient(
                wire,
                target,
                requirement,
                () -> wire.runId() + "/" + requirement + "/" + number.getAndIncrement(),
                usual(target));
    }

    private static Terms usual(Target target) {
        return new Terms(target.timing().requestTimeout(), false, Optional.empty());
    }

    /** A client for the run's own requests, with less patience than the target file asks for where that is a lot. */
    public static JobsClient forLookingAround(Wire wire, Target target) {
        return new JobsClient(
                wire, target, "", () -> wire.mark("run"), new Terms(shortened(target), false, Optional.empty()));
    }

    /** A client for cleaning up: it sends when a run is over, too, but nothing any more after that time, if one is given. */
    public static JobsClient forCleaningUp(Wire wire, Target target, Optional<Instant> until) {
        return new JobsClient(wire, target, "", () -> wire.mark("run"), new Terms(shortened(target), true, until));
    }

    private static Duration shortened(Target target) {
        Duration asked = target.timing().requestTimeout();
        return asked.compareTo(LOOK) < 0 ? asked : LOOK;
    }

    /** Creates a job; {@code headers} come on top of the usual ones. */
    public Exchange create(Identity identity, byte[] body, Map<String, String> headers, String query) {
        Map<String, String> all = new LinkedHashMap<>(Map.of("Content-Type", MEDIA_TYPE));
        all.putAll(headers);
        return answered(new Call(Operation.CREATE, "", "POST", jobs(query), Optional.of(identity), all, body));
    }

    /** Reads a job. */
    public Exchange read(Identity identity, String id) {
        return answered(get(Operation.READ, id, identity, job(id, "")));
    }

    /** Reads one page of the listing; {@code query} begins with a question mark or is empty. */
    public Exchange list(Identity identity, String query) {
        return answered(get(Operation.LIST, "", identity, jobs(query)));
    }

    /** Follows {@code links.next} of a listing as it is, on the target. */
    public Exchange listOn(Identity identity, String next, URI from) {
        URI uri = onTarget(next, from);
        return answered(get(Operation.LIST, "", whoMayFollow(identity, uri), uri));
    }

    /** Downloads a job's results. */
    public Exchange download(Identity identity, String id) {
        return answered(get(Operation.DOWNLOAD, id, identity, job(id, "/download")));
    }

    /** Follows a link that stands in the body of an answer from that address and belongs to a job. */
    public Exchange followLink(Identity identity, String id, String link, URI from) {
        return follow(identity, id, onTarget(link, from));
    }

    /** Goes to where a Location has led, or leads. */
    public Exchange followLocation(Identity identity, String id, URI address) {
        return follow(identity, id, address);
    }

    private Exchange follow(Identity identity, String id, URI uri) {
        Operation operation = uri.getPath() != null && uri.getPath().endsWith("/jobs/" + id + "/download")
                ? Operation.DOWNLOAD
                : Operation.OTHER;
        return answered(get(operation, id, whoMayFollow(identity, uri), uri));
    }

    /**
     * The first of these exchanges, which is about a job, and those to which redirects lead from there, until one leads
     * nowhere or to where the way has been. The API itself redirects with 303 alone, and what is behind it as HTTP allows.
     */
    public List<Exchange> onward(Identity identity, String id, Exchange first) {
        List<Exchange> way = new ArrayList<>(List.of(first));
        Exchange last = first;
        while ((way.size() == 1 ? leadsOn(last) : Location.isRedirect(last)) && way.size() <= MOST_REDIRECTS) {
            Optional<URI> next = Location.of(last).address();
            boolean isNew = next.isPresent()
                    && way.stream().noneMatch(been -> been.request().uri().equals(next.get()));
            if (!isNew) {
                break;
            }
            last = followLocation(identity, id, next.get());
            way.add(last);
        }
        return List.copyOf(way);
    }

    private static boolean leadsOn(Exchange exchange) {
        return exchange.operation() == Operation.OTHER ? Location.isRedirect(exchange) : exchange.status() == 303;
    }

    /** Credentials are for the target alone: a link that leads elsewhere has to work by itself. */
    private Identity whoMayFollow(Identity identity, URI uri) {
        return isOnTarget(uri) ? identity : Identity.nobody("");
    }

    /** Whether an absolute address has the target's scheme, host and port. */
    public boolean isOnTarget(URI uri) {
        URI home = target.baseUrl();
        return String.valueOf(home.getScheme()).equalsIgnoreCase(uri.getScheme())
                && String.valueOf(home.getHost()).equalsIgnoreCase(uri.getHost())
                && port(home) == port(uri);
    }

    private static int port(URI uri) {
        return uri.getPort() >= 0 ? uri.getPort() : "https".equalsIgnoreCase(uri.getScheme()) ? 443 : 80;
    }

    /** Cancels a job. */
    public Exchange cancel(Identity identity, String id) {
        return answered(
                new Call(Operation.CANCEL, id, "DELETE", job(id, ""), Optional.of(identity), Map.of(), new byte[0]));
    }

    /** Sends any method to any path below the base address. */
    public Exchange send(Identity identity, String method, String path, byte[] body) {
        Map<String, String> headers = body.length == 0 ? Map.of() : Map.of("Content-Type", MEDIA_TYPE);
        return answered(new Call(
                Operation.OTHER,
                "",
                method,
                URI.create(target.baseUrl() + path),
                Optional.of(identity),
                headers,
                body));
    }

    /** What the test-control protocol offers. */
    public Exchange capabilities() {
        return answered(control(Operation.CAPABILITIES, "", "GET", "/capabilities", new byte[0]));
    }

    /** Puts a job into a status and holds it there. */
    public Exchange move(String id, JsonNode body) {
        return answered(control(Operation.MOVE, id, "POST", "/jobs/" + encoded(id) + "/move", bytes(body)));
    }

    /** Makes a job older. */
    public Exchange age(String id, JsonNode body) {
        return answered(control(Operation.AGE, id, "POST", "/jobs/" + encoded(id) + "/age", bytes(body)));
    }

    /** Lets a held job go on by itself. */
    public Exchange release(String id) {
        return answered(control(Operation.RELEASE, id, "POST", "/jobs/" + encoded(id) + "/release", new byte[0]));
    }

    private Call get(Operation operation, String id, Identity identity, URI uri) {
        return new Call(operation, id, "GET", uri, Optional.of(identity), Map.of(), new byte[0]);
    }

    private Call control(Operation operation, String id, String method, String path, byte[] body) {
        Target.ControlAddress address =
                target.control().orElseThrow(() -> new IllegalStateException("The target has no control address."));
        Map<String, String> headers = new LinkedHashMap<>(address.headers());
        if (body.length > 0) {
            headers.put("Content-Type", "application/json");
        }
        return new Call(operation, id, method, URI.create(address.url() + path), Optional.empty(), headers, body);
    }

    private Exchange answered(Call call) {
        Exchange exchange = attempt(call);
        if (exchange.answer().isEmpty()) {
            throw new CannotJudgeException(
                    "No answer to %s: %s.".formatted(exchange.request().line(), exchange.trouble()), List.of(exchange));
        }
        if (!mayGiveResults(call)) {
            exchange.answer()
                    .map(answer -> answer.message().content())
                    .filter(content -> !content.isDocument())
                    .ifPresent(content -> {
                        throw new CannotJudgeException(
                                "The answer to %s has %s, which is more than the kit reads as one document."
                                        .formatted(exchange.request().line(), content.size()),
                                List.of(exchange));
                    });
        }
        return exchange;
    }

    /** Results may be of any length; whatever else is asked for is a document. */
    private static boolean mayGiveResults(Call call) {
        return call.operation() == Operation.DOWNLOAD
                || (call.operation() == Operation.OTHER && !call.job().isEmpty());
    }

    private Exchange attempt(Call call) {
        return wire.send(
                call.identity().map(who -> withIdentity(call, who)).orElse(call), mark.get(), requirement, terms);
    }

    private static Call withIdentity(Call call, Identity identity) {
        Call dressed = call.with("Accept", "*/*");
        if (identity.credentials() instanceof Identity.Credentials.Basic basic) {
            String pair = basic.key() + ":" + basic.secret();
            dressed = dressed.with(
                    "Authorization",
                    "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8)));
        } else if (identity.credentials() instanceof Identity.Credentials.Bearer bearer) {
            dressed = dressed.with("Authorization", "Bearer " + bearer.token());
        }
        if (identity.firm().isPresent()) {
            dressed = dressed.with("Addepar-Firm", identity.firm().get());
        }
        for (Map.Entry<String, String> header : identity.headers().entrySet()) {
            dressed = dressed.with(header.getKey(), header.getValue());
        }
        return dressed;
    }

    private URI jobs(String query) {
        return URI.create(target.baseUrl() + "/v1/jobs" + query);
    }

    private URI job(String id, String rest) {
        return URI.create(target.baseUrl() + "/v1/jobs/" + encoded(id) + rest);
    }

    /**
     * Where a link in a body leads: the documentation shows them without the prefix of the base address; any other is
     * relative to what it stood in, or absolute. Nothing of that holds for a Location.
     *
     * @throws CannotJudgeException if it is no address at all
     */
    private URI onTarget(String link, URI from) {
        try {
            URI uri = URI.create(link.replace("[", "%5B").replace("]", "%5D"));
            if (uri.isAbsolute()) {
                return uri;
            }
            String prefix = target.baseUrl().getRawPath();
            boolean prefixed = prefix != null && !prefix.isEmpty() && link.startsWith(prefix + "/");
            return link.startsWith("/v1/") && !prefixed
                    ? URI.create(target.baseUrl() + uri.toString())
                    : resolved(from, link, uri);
        } catch (IllegalArgumentException e) {
            throw new CannotJudgeException("[%s] is not an address that could be followed.".formatted(link), List.of());
        }
    }

    /** Java takes the last part of the path away where a reference is a query alone; HTTP does not. */
    private static URI resolved(URI from, String link, URI uri) {
        return link.startsWith("?") ? URI.create(from.toString().replaceFirst("[?#].*$", "") + uri) : from.resolve(uri);
    }

    /** An id as it stands in a route. */
    public static String encoded(String id) {
        return URLEncoder.encode(id, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static byte[] bytes(JsonNode body) {
        return body.toString().getBytes(StandardCharsets.UTF_8);
    }
}
