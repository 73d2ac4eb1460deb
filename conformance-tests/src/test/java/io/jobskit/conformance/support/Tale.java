package io.jobskit.conformance.support;

import io.jobskit.conformance.exchange.Answer;
import io.jobskit.conformance.exchange.Exchange;
import io.jobskit.conformance.exchange.Header;
import io.jobskit.conformance.exchange.Message;
import io.jobskit.conformance.exchange.Operation;
import io.jobskit.conformance.exchange.Request;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Exchanges told by hand. Each is sent a second after the one before was answered, and answered within half a second,
 * unless it is told otherwise.
 */
public final class Tale {

    /** What a view job is created with. */
    public static final String VIEW = """
            {"view_id":"2","portfolio_type":"entity","portfolio_id":"22","output_type":"csv",\
            "start_date":"2011-12-31","end_date":"2013-01-15"}""";

    private static final String BASE = "http://127.0.0.1:8080";
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    private final List<Exchange> exchanges = new ArrayList<>();
    private Instant now = START;

    /** Everything told so far. */
    public List<Exchange> exchanges() {
        return List.copyOf(exchanges);
    }

    /** The last exchange told. */
    public Exchange last() {
        return exchanges.get(exchanges.size() - 1);
    }

    /** The creation of a view job, accepted as Queued. */
    public Tale created(String id) {
        return created(id, "portfolio_view_results", VIEW, job(id, "Queued"));
    }

    /** The creation of a job, accepted with that resource object. */
    public Tale created(String id, String type, String parameters, String job) {
        return create(type, parameters, 202, "{\"data\":" + job + ",\"included\":[]}");
    }

    /** A held creation. */
    public Tale held(String id) {
        return tell(
                Operation.CREATE,
                "",
                "POST",
                "/v1/jobs",
                body("portfolio_view_results", VIEW),
                202,
                "{\"data\":" + job(id, "Queued") + "}",
                new Header("Jobs-Control", "hold"));
    }

    /** A creation, answered so. */
    public Tale create(String type, String parameters, int status, String answer) {
        return tell(Operation.CREATE, "", "POST", "/v1/jobs", body(type, parameters), status, answer);
    }

    /** A reading that shows the job so. */
    public Tale read(String id, String status) {
        return readAs(id, job(id, status, moments(status)));
    }

    /** A reading, answered so, that shows nothing. */
    public Tale read(String id, int status) {
        return tell(Operation.READ, id, "GET", "/v1/jobs/" + id, "", status, "");
    }

    /** A reading that shows that resource object. */
    public Tale readAs(String id, String job) {
        return tell(Operation.READ, id, "GET", "/v1/jobs/" + id, "", 200, "{\"data\":" + job + "}");
    }

    /** A listing of one page that shows these resource objects. */
    public Tale listed(String... jobs) {
        return page("/v1/jobs", "null", jobs);
    }

    /** A page of a listing; {@code next} is JSON. */
    public Tale page(String address, String next, String... jobs) {
        return tell(
                Operation.LIST,
                "",
                "GET",
                address,
                "",
                200,
                "{\"data\":[" + String.join(",", jobs) + "],\"links\":{\"next\":" + next + "}}");
    }

    /** A cancel, answered so. */
    public Tale cancelled(String id, int status) {
        return tell(Operation.CANCEL, id, "DELETE", "/v1/jobs/" + id, "", status, "");
    }

    /** A move by the test-control protocol, accepted. */
    public Tale moved(String id, String status) {
        return tell(
                Operation.MOVE,
                id,
                "POST",
                "/__control/jobs/" + id + "/move",
                "{\"status\":\"" + status + "\"}",
                204,
                "");
    }

    /** An ageing by the test-control protocol, accepted. */
    public Tale aged(String id, String by) {
        return tell(Operation.AGE, id, "POST", "/__control/jobs/" + id + "/age", "{\"by\":\"" + by + "\"}", 204, "");
    }

    /** A release by the test-control protocol, accepted. */
    public Tale released(String id) {
        return tell(Operation.RELEASE, id, "POST", "/__control/jobs/" + id + "/release", "", 204, "");
    }

    /** A download, answered so: values between separators begin with a byte-order mark. */
    public Tale downloaded(String id, int status, String content, Header... headers) {
        return downloaded(
                id,
                status,
                status == 200 ? marked(content, headers) : content.getBytes(StandardCharsets.UTF_8),
                headers);
    }

    private static byte[] marked(String content, Header... headers) {
        boolean isText = Stream.of(headers)
                .anyMatch(header ->
                        header.name().equals("Content-Type") && header.value().startsWith("text/"));
        return (isText && !content.matches("(?s)\\s*(?:[{\\[<\uFEFF]|PK).*") ? "\uFEFF" + content : content)
                .getBytes(StandardCharsets.UTF_8);
    }

    /** A query job with those parameters is created, and its results are had: that document. */
    public Tale queried(String id, String parameters, String document) {
        return created(id, "portfolio_query", parameters, job(id, "portfolio_query", parameters, "Queued", ""))
                .downloaded(
                        id,
                        200,
                        document,
                        new Header("Content-Type", "application/vnd.api+json"),
                        new Header("Content-Disposition", "attachment; filename=\"a.json\""));
    }

    /** A download, answered with those bytes. */
    public Tale downloaded(String id, int status, byte[] content, Header... headers) {
        return add(
                exchange(Operation.DOWNLOAD, id, "GET", "/v1/jobs/" + id + "/download", "", List.of()),
                new Answer(status, "", new Message(List.of(headers), content)));
    }

    /** What is at an address to which a redirect led. */
    public Tale given(String address, String content, Header... headers) {
        return add(
                exchange(Operation.OTHER, "", "GET", address, "", List.of()),
                new Answer(200, "", new Message(List.of(headers), marked(content, headers))));
    }

    /** Any exchange, answered with JSON. */
    public Tale tell(
            Operation operation,
            String job,
            String method,
            String address,
            String body,
            int status,
            String answer,
            Header... headers) {
        return add(
                exchange(operation, job, method, address, body, List.of(headers)),
                new Answer(
                        status,
                        "",
                        new Message(
                                List.of(new Header("Content-Type", "application/vnd.api+json")),
                                answer.getBytes(StandardCharsets.UTF_8))));
    }

    /** The last answer says that it was given then, for example {@code Thu, 01 Jan 2026 00:00:00 GMT}. */
    public Tale dated(String date) {
        return with(new Header("Date", date));
    }

    /** The last answer has that header, and no other of its name. */
    public Tale with(Header header) {
        Exchange last = last();
        Answer answer = last.answer().orElseThrow();
        List<Header> headers = new ArrayList<>(answer.message().headers());
        headers.removeIf(other -> other.name().equalsIgnoreCase(header.name()));
        headers.add(header);
        Message message = new Message(headers, answer.message().text().getBytes(StandardCharsets.UTF_8));
        return last(last.mark(), last.identity(), new Answer(answer.status(), "", message), last.sentAt());
    }

    /** The last exchange was under way while the one before it was: which came first is not known. */
    public Tale meanwhile() {
        Exchange last = last();
        Instant before = exchanges.get(exchanges.size() - 2).sentAt();
        return last(last.mark(), last.identity(), last.answer().orElseThrow(), before);
    }

    /** The last exchange had that mark. */
    public Tale marked(String mark) {
        Exchange last = last();
        return last(mark, last.identity(), last.answer().orElseThrow(), last.sentAt());
    }

    /** The last exchange was sent by that identity. */
    public Tale by(String identity) {
        Exchange last = last();
        return last(last.mark(), identity, last.answer().orElseThrow(), last.sentAt());
    }

    /** The last exchange was another one, of the requirement that its mark names. */
    private Tale last(String mark, String identity, Answer answer, Instant sentAt) {
        Exchange last = exchanges.remove(exchanges.size() - 1);
        exchanges.add(new Exchange(
                last.number(),
                mark,
                mark.isEmpty() ? "" : mark.split("/", -1)[1],
                identity,
                last.request(),
                Optional.of(answer),
                last.trouble(),
                sentAt,
                last.answeredAt()));
        return this;
    }

    private Request exchange(
            Operation operation, String job, String method, String address, String body, List<Header> headers) {
        return new Request(
                operation,
                job,
                method,
                URI.create(address.startsWith("http") ? address : BASE + address),
                new Message(headers, body.getBytes(StandardCharsets.UTF_8)));
    }

    private Tale add(Request request, Answer answer) {
        Instant sent = now.plusMillis(1000);
        now = sent.plusMillis(500);
        exchanges.add(new Exchange(
                exchanges.size() + 1,
                "",
                "",
                request.operation().isControl() ? "" : "default",
                request,
                Optional.of(answer),
                "",
                sent,
                now));
        return this;
    }

    private static String body(String type, String parameters) {
        return "{\"data\":{\"type\":\"jobs\",\"attributes\":{\"job_type\":\"" + type + "\",\"parameters\":" + parameters
                + "}}}";
    }

    /** The moments that a job in that status has behind it. */
    private static String moments(String status) {
        String started = "\"started_at\":\"2026-01-01T00:00:00Z\",";
        return switch (status) {
            case "In Progress" -> started;
            case "Completed" -> started + "\"completed_at\":\"2026-01-01T00:00:00Z\",";
            default -> "";
        };
    }

    /** A view job in that status, as a resource object. */
    public static String job(String id, String status) {
        return job(id, status, "");
    }

    /** A view job in that status with more attributes, which are JSON members each followed by a comma. */
    public static String job(String id, String status, String more) {
        return job(id, "portfolio_view_results", VIEW, status, more);
    }

    /** A job of any type, as a resource object. */
    public static String job(String id, String type, String parameters, String status, String more) {
        return """
                {"id":"%1$s","type":"jobs","attributes":{"job_type":"%2$s",%5$s"parameters":%3$s,"status":"%4$s"},\
                "relationships":{"creator":{"links":{"self":"/v1/jobs/%1$s/relationships/creator",\
                "related":"/v1/jobs/%1$s/creator"},"data":{"type":"users","id":"44"}}},\
                "links":{"self":"/v1/jobs/%1$s"}}""".formatted(id, type, parameters, status, more);
    }
}
