package io.jobskit.reports.postman;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jobskit.contract.verdict.ExchangeRecord;
import io.jobskit.contract.verdict.HeaderRecord;
import io.jobskit.contract.verdict.MessageRecord;
import io.jobskit.contract.verdict.RequirementRecord;
import io.jobskit.reports.text.PlainText;
import io.jobskit.reports.text.Words;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The requests that a requirement was judged by, after those that they need: the creation of their jobs, and what was done with them. */
final class Folder {

    /** Whoever sends requests adds these by itself, with values of its own. */
    private static final Set<String> SENDER_KNOWS_BETTER = Set.of(
            "host",
            "user-agent",
            "connection",
            "content-length",
            "accept-encoding",
            "transfer-encoding",
            "cookie",
            "jobs-conformance");

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final RequirementRecord entry;
    private final JobVariables jobs;
    private final PostmanCredentials credentials;
    private final String baseUrl;
    private final Map<String, Integer> last;
    private final List<ExchangeRecord> exchanges;
    private final Set<Integer> numbers;
    private final RedirectVariables links;

    Folder(
            RequirementRecord entry,
            List<ExchangeRecord> all,
            JobVariables jobs,
            PostmanCredentials credentials,
            String baseUrl) {
        this.entry = entry;
        this.jobs = jobs;
        this.credentials = credentials;
        this.baseUrl = baseUrl.endsWith("/") ? baseUrl.substring(0, baseUrl.length() - 1) : baseUrl;
        this.last = last(entry, jobs);
        this.exchanges = Stream.concat(entry.evidence().stream(), all.stream().filter(this::isNeeded))
                .distinct()
                .sorted(Comparator.comparingInt(ExchangeRecord::number))
                .toList();
        this.numbers = exchanges.stream().map(ExchangeRecord::number).collect(Collectors.toSet());
        this.links = new RedirectVariables(exchanges);
    }

    ObjectNode json() {
        ObjectNode folder = JSON.objectNode();
        folder.put("name", entry.id());
        folder.put("description", description());
        ArrayNode items = folder.putArray("item");
        exchanges.stream().filter(Folder::isKnown).map(this::item).forEach(items::add);
        return folder;
    }

    /** A creation, or what was done by test control, before the last request about that job. */
    private boolean isNeeded(ExchangeRecord exchange) {
        Optional<String> job = exchange.control() ? jobs.namedBy(exchange) : jobs.createdBy(exchange);
        return job.map(last::get).filter(number -> number > exchange.number()).isPresent();
    }

    /** The number of the last request about each job. */
    private static Map<String, Integer> last(RequirementRecord entry, JobVariables jobs) {
        Map<String, Integer> last = new HashMap<>();
        entry.evidence()
                .forEach(exchange ->
                        jobs.namedBy(exchange).ifPresent(job -> last.merge(job, exchange.number(), Math::max)));
        return last;
    }

    /** Whether a verdict holds the whole request; it cuts long bodies. */
    private static boolean isKnown(ExchangeRecord exchange) {
        return exchange.request().shown() == MessageRecord.Shown.WHOLE;
    }

    private String description() {
        long unknown = exchanges.stream().filter(exchange -> !isKnown(exchange)).count();
        String left = unknown == 0
                ? ""
                : "\n\nLeft out: "
                        + Words.count(unknown, "request", "requests")
                        + " with a body that verdict.json does not hold as a whole.";
        return PlainText.of(entry.says() + "\n\n" + entry.outcome() + " " + entry.reason())
                        .strip()
                + left;
    }

    private ObjectNode item(ExchangeRecord exchange) {
        ObjectNode item = JSON.objectNode();
        item.put("id", entry.id() + "-" + exchange.number());
        item.put("name", PlainText.onOneLine(exchange.line()) + " (exchange " + exchange.number() + ")");
        ObjectNode behavior = item.putObject("protocolProfileBehavior");
        behavior.put("followRedirects", false).put("disableBodyPruning", true);
        ObjectNode unsent = behavior.putObject("disabledSystemHeaders");
        for (String name : List.of("accept", "content-type")) {
            if (exchange.request().header(name).isEmpty()) {
                unsent.put(name, true);
            }
        }
        item.set("request", request(exchange));
        ArrayNode lines = item.putArray("event")
                .addObject()
                .put("listen", "test")
                .putObject("script")
                .put("type", "text/javascript")
                .putArray("exec");
        if (exchange.noAnswer().isEmpty()) {
            Script.of(exchange, jobs, links, readsJobOfFolder(exchange)).forEach(lines::add);
        }
        item.putArray("response");
        return item;
    }

    /** A job that test control holds goes nowhere, unless what was done with it is in the folder as well. */
    private boolean readsJobOfFolder(ExchangeRecord exchange) {
        return Set.of("GET", "HEAD").contains(exchange.method())
                && jobs.namedBy(exchange)
                        .filter(job -> numbers.contains(jobs.life(job).created()))
                        .filter(job -> !jobs.life(job).held() || isMoved(job))
                        .isPresent();
    }

    private boolean isMoved(String job) {
        return exchanges.stream()
                .anyMatch(exchange -> exchange.control()
                        && jobs.namedBy(exchange).filter(job::equals).isPresent());
    }

    private ObjectNode request(ExchangeRecord exchange) {
        ObjectNode request = JSON.objectNode();
        request.put("method", exchange.method());
        request.set("auth", credentials.of(exchange));
        ArrayNode headers = request.putArray("header");
        for (HeaderRecord header : exchange.request().headers()) {
            if (!SENDER_KNOWS_BETTER.contains(header.name().toLowerCase(Locale.ROOT))
                    && !PostmanCredentials.isAuthorization(header)) {
                headers.addObject().put("key", header.name()).put("value", credentials.value(header, exchange));
            }
        }
        if (exchange.request().bytes() > 0) {
            request.putObject("body")
                    .put("mode", "raw")
                    .put("raw", exchange.request().body());
        }
        request.put("url", address(exchange));
        return request;
    }

    private String address(ExchangeRecord exchange) {
        return links.followedBy(exchange)
                .map(variable -> "{{" + variable + "}}")
                .orElseGet(() -> withoutBase(jobs.address(exchange)));
    }

    private String withoutBase(String address) {
        boolean isBelow = address.startsWith(baseUrl)
                && (address.length() == baseUrl.length() || "/?".indexOf(address.charAt(baseUrl.length())) >= 0);
        return isBelow ? "{{base_url}}" + address.substring(baseUrl.length()) : address;
    }
}
