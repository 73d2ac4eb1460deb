package io.jobskit.conformance.rule;

import io.jobskit.conformance.exchange.Exchange;
import io.jobskit.conformance.exchange.Operation;
import io.jobskit.conformance.failure.Difference;
import io.jobskit.conformance.history.Creation;
import io.jobskit.conformance.history.HappensBefore;
import io.jobskit.conformance.history.History;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;

/** Status codes whatever was asked for (section "Response codes"). */
final class ProtocolRules {

    private static final String ODD_IDS = "READ-05";
    private static final String OWNER = "default";
    private static final int ACCEPTED = 202;
    private static final int NOT_MODIFIED = 304;
    private static final Set<Integer> REFUSALS = Set.of(400, 404, 405, 410);
    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);

    /** The routes of the API, and what each has; what tells of a route or of what it allows is no doing. */
    private static final Map<String, Set<String>> METHODS = Map.of(
            "/jobs", Set.of("GET", "POST", "HEAD", "OPTIONS"),
            "/jobs/[^/]+", Set.of("GET", "DELETE", "HEAD", "OPTIONS"),
            "/jobs/[^/]+/(download|creator|relationships/creator)", Set.of("GET", "HEAD", "OPTIONS"));

    private static final Set<String> METHODS_OF_THE_API = Set.of("GET", "POST", "DELETE");

    private ProtocolRules() {}

    static List<Rule> all() {
        return List.of(
                new Rule("PROTOCOL-03", "is not a server error", ProtocolRules::noServerError),
                ok("READ-01", Operation.READ),
                ok("LIST-01", Operation.LIST),
                accepted("CREATE-01", "view", Creation::isView),
                accepted("QUERY-01", "query", Creation::isQuery),
                new Rule("LIST-01", "is a list of jobs", ProtocolRules::canBeListed),
                new Rule("PROTOCOL-01", "no route does what it has no method for", ProtocolRules::doesNothingElse));
    }

    private static void doesNothingElse(History history, Scope scope, Judgement judgement) {
        for (Exchange exchange : history.exchanges()) {
            String path = Objects.requireNonNullElse(exchange.request().uri().getPath(), "");
            boolean isOther = METHODS.entrySet().stream()
                    .anyMatch(route -> path.matches(".*/v1" + route.getKey())
                            && !route.getValue().contains(exchange.request().method()));
            if (scope.has(exchange)
                    && !exchange.operation().isControl()
                    && isOther
                    && exchange.answer().isPresent()) {
                judgement.that(
                        exchange.status() / 100 != 2,
                        () -> new Difference.WrongStatusCode(
                                exchange.request().line(), List.of(405), exchange.status()),
                        exchange);
            }
        }
    }

    /** Odd ids are READ-05's, and near misses those of what refuses them, which say so themselves. */
    private static void noServerError(History history, Scope scope, Judgement judgement) {
        for (Exchange exchange : history.exchanges()) {
            if (!scope.has(exchange)
                    || exchange.operation().isControl()
                    || exchange.answer().isEmpty()
                    // A proxy that records traffic answers so itself where it does not get through.
                    || (exchange.isGatewayError() && !history.isWhole())
                    || (exchange.requirement().equals(ODD_IDS)
                            && history.settled(exchange).status() >= 500)
                    || history.isNearMiss(history.settled(exchange))) {
                continue;
            }
            judgement.that(
                    exchange.status() < 500 || isMethodUnknown(exchange),
                    () -> new Difference.Unwanted("%s was answered with %s"
                            .formatted(
                                    exchange.request().line(),
                                    exchange.answer().orElseThrow().line())),
                    exchange);
        }
    }

    private static boolean isMethodUnknown(Exchange exchange) {
        return exchange.status() == 501
                && !METHODS_OF_THE_API.contains(exchange.request().method());
    }

    /** Where reading shows the job, and where a listing is given, it is by a 200 and no other success; nobody asked whether it is another by now. */
    private static Rule ok(String requirement, Operation operation) {
        return new Rule(requirement, "what is shown is shown with 200", (history, scope, judgement) -> {
            for (Exchange exchange : history.exchanges()) {
                boolean isOther = (exchange.status() / 100 == 2 && exchange.status() != 200 && shows(exchange))
                        || exchange.status() == NOT_MODIFIED;
                if (scope.has(exchange) && isOther && exchange.operation() == operation) {
                    String what = operation == Operation.READ
                            ? "Reading job " + exchange.request().job()
                            : "Listing";
                    judgement.violated(new Difference.WrongStatusCode(what, List.of(200), exchange.status()), exchange);
                }
            }
        });
    }

    /** Whatever else is asked for with it: a creation that makes a job says so with 202 and no other success. */
    private static Rule accepted(String requirement, String kind, Predicate<Creation> isOfIt) {
        return new Rule(requirement, "a creation that makes a job answers 202", (history, scope, judgement) -> {
            for (Creation creation : history.creations()) {
                Exchange exchange = creation.exchange();
                boolean isOther = exchange.status() / 100 == 2 && exchange.status() != ACCEPTED;
                if (scope.has(exchange) && isOther && isOfIt.test(creation) && !history.isNearMiss(exchange)) {
                    judgement.violated(
                            new Difference.WrongStatusCode(
                                    "Creating a %s job".formatted(kind), List.of(ACCEPTED), exchange.status()),
                            exchange);
                }
            }
        });
    }

    /**
     * Whoever the run is made for may list jobs. Other codes may come from what stands before the server, and so may a redirect
     * unless a job is read at that address afterwards.
     */
    private static void canBeListed(History history, Scope scope, Judgement judgement) {
        for (Exchange exchange : history.exchanges()) {
            boolean isPlain = exchange.operation() == Operation.LIST
                    && exchange.request().uri().getPath().endsWith("/jobs")
                    && exchange.request().uri().getRawQuery() == null
                    && exchange.identity().equals(OWNER);
            boolean isElsewhere = REFUSALS.contains(exchange.status())
                    || (REDIRECTS.contains(exchange.status()) && isReadLater(history, exchange));
            if (scope.has(exchange) && isPlain && isElsewhere) {
                judgement.violated(
                        new Difference.WrongStatusCode("Listing the jobs", List.of(200), exchange.status()), exchange);
            }
        }
    }

    private static boolean isReadLater(History history, Exchange listing) {
        return history.exchanges().stream()
                .anyMatch(read -> read.operation() == Operation.READ
                        && read.status() == 200
                        && read.identity().equals(listing.identity())
                        && HappensBefore.isBefore(listing, read));
    }

    private static boolean shows(Exchange exchange) {
        return exchange.operation() == Operation.LIST
                || exchange.json()
                        .at("/data/id")
                        .asText()
                        .equals(exchange.request().job());
    }
}
