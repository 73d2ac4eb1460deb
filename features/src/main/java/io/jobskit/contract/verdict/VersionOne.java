package io.jobskit.contract.verdict;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import io.jobskit.contract.catalogue.Level;
import io.jobskit.contract.outcome.Conclusion;
import io.jobskit.contract.outcome.Coverage;
import io.jobskit.contract.outcome.Outcome;
import io.jobskit.contract.outcome.RunScope;
import io.jobskit.contract.outcome.Standing;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads files of the first version, in which exchanges are HTTP text and differences are sentences. Exchanges become
 * data, numbered by time, and tell the lives of the jobs; the sentences stay sentences.
 */
final class VersionOne {

    private static final String NO_ANSWER = "[no answer: ";
    private static final Pattern REQUEST = Pattern.compile("(\\S+) (.*) HTTP/1\\.1");
    private static final Pattern ANSWER = Pattern.compile("HTTP/1\\.1 (\\d{1,9})(?: (.*))?");

    /** A file of the first version. */
    record Whole(
            Conclusion verdict,
            RunScope scope,
            String reason,
            TargetRecord target,
            KitRecord kit,
            String runId,
            long seed,
            Instant startedAt,
            Instant finishedAt,
            List<Requirement> requirements,
            Map<Outcome, Integer> totals,
            List<String> problems,
            List<String> leftBehind,

            @JsonProperty(required = false) @JsonDeserialize(using = Absent.IsZero.class)
            int gatewayErrors,

            @JsonProperty(required = false) @JsonDeserialize(using = Absent.IsZero.class)
            int unanswered) {}

    record Requirement(
            String id,
            String noun,
            Level level,
            String says,
            String section,
            String lookFirst,
            Outcome outcome,
            String reason,
            String reading,
            List<String> scenarios,
            List<Exchange> evidence,

            @JsonProperty(required = false) @JsonDeserialize(using = Absent.IsFalse.class)
            boolean leftOut) {}

    record Exchange(
            String request,
            String response,
            String curl,
            String mark,
            String identity,
            boolean control,
            Instant sentAt,
            long millis) {}

    private final Whole whole;
    private final Map<Exchange, ExchangeRecord> exchanges = new LinkedHashMap<>();

    private VersionOne(Whole whole) {
        this.whole = whole;
    }

    static VerdictFile read(Path file, byte[] json) throws IOException {
        return new VersionOne(VerdictJson.reader(Whole.class).readValue(json)).converted(file);
    }

    private VerdictFile converted(Path file) {
        whole.requirements().stream()
                .flatMap(entry -> entry.evidence().stream())
                .distinct()
                .sorted(Comparator.comparing(Exchange::sentAt))
                .forEach(exchange -> exchanges.put(exchange, exchange(exchange, file)));
        return new VerdictFile(
                whole.verdict(),
                whole.scope(),
                whole.reason(),
                whole.target(),
                whole.kit(),
                whole.runId(),
                whole.seed(),
                whole.startedAt(),
                whole.finishedAt(),
                whole.requirements().stream().map(this::requirement).toList(),
                whole.totals(),
                whole.problems(),
                whole.leftBehind(),
                whole.gatewayErrors(),
                whole.unanswered(),
                Lives.of(exchanges.values()),
                Coverage.UNKNOWN,
                List.of());
    }

    private RequirementRecord requirement(Requirement entry) {
        return new RequirementRecord(
                entry.id(),
                entry.noun(),
                entry.level(),
                entry.says(),
                entry.section(),
                entry.lookFirst(),
                entry.outcome(),
                entry.reason(),
                List.of(),
                entry.reading().isEmpty() ? List.of() : List.of(entry.reading().split(" · ", -1)),
                entry.scenarios(),
                entry.evidence().stream().map(exchanges::get).toList(),
                entry.leftOut(),
                Standing.UNKNOWN);
    }

    private ExchangeRecord exchange(Exchange exchange, Path file) {
        Matcher request = first(REQUEST, exchange.request(), "GET /v1/jobs HTTP/1.1", file);
        boolean isAnswered = !exchange.response().startsWith(NO_ANSWER);
        Matcher answer = isAnswered ? first(ANSWER, exchange.response(), "HTTP/1.1 200 OK", file) : request;
        MessageRecord sent = message(exchange.request());
        return new ExchangeRecord(
                exchanges.size() + 1,
                requirement(exchange.mark()),
                exchange.mark(),
                exchange.identity(),
                exchange.control(),
                exchange.sentAt(),
                exchange.millis(),
                request.group(1),
                origin(sent) + request.group(2),
                sent,
                isAnswered ? Integer.parseInt(answer.group(1)) : 0,
                isAnswered && answer.group(2) != null ? answer.group(2) : "",
                isAnswered ? message(exchange.response()) : MessageRecord.EMPTY,
                isAnswered
                        ? ""
                        : exchange.response().substring(NO_ANSWER.length()).replaceFirst("]$", ""),
                exchange.curl());
    }

    private static Matcher first(Pattern shape, String message, String like, Path file) {
        String line = message.lines().findFirst().orElse("");
        Matcher matcher = shape.matcher(line);
        if (!matcher.matches()) {
            throw new UnusableVerdictException(String.format(
                    Locale.ROOT, "%s: a message begins with '%s'; it should be like %s.", file, Quoted.of(line), like));
        }
        return matcher;
    }

    /** The mark is the run, the requirement and a number. */
    private static String requirement(String mark) {
        String[] parts = mark.split("/", -1);
        return parts.length == 3 ? parts[1] : "";
    }

    /** The request's line has no address, but a header names its host. */
    private String origin(MessageRecord sent) {
        String base = whole.target().baseUrl();
        return sent.header("Host")
                .map(host -> base.replaceFirst("://(?s:.*)", "://") + host)
                .orElse(base.replaceFirst("(://[^/]*)(?s:.*)", "$1"));
    }

    private static MessageRecord message(String text) {
        int end = text.indexOf("\n\n");
        List<HeaderRecord> headers = new ArrayList<>();
        (end < 0 ? text : text.substring(0, end)).lines().skip(1).forEach(line -> {
            String[] parts = line.split(": ?", 2);
            headers.add(new HeaderRecord(parts[0], parts.length > 1 ? parts[1] : ""));
        });
        return MessageRecord.of(headers, end < 0 ? "" : text.substring(end + 2));
    }
}
