package io.jobskit.mock.page;

import io.jobskit.mock.access.Access;
import io.jobskit.mock.http.Content;
import io.jobskit.mock.http.Door;
import io.jobskit.mock.http.HttpRequest;
import io.jobskit.mock.http.HttpResponse;
import io.jobskit.mock.http.MediaTypes;
import io.jobskit.mock.job.Fate;
import io.jobskit.mock.job.Status;
import io.jobskit.mock.refusal.ErrorDocument;
import io.jobskit.mock.refusal.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The page at the root: what the stub is, requests to paste, and how each status, error and time-out can be had. */
public final class StartPage implements Door {

    private static final String PATH = "/";
    private static final String TEMPLATE = "start.html";

    private static final Map<String, String> IDENTITIES = Map.of(
            "key " + Access.NO_PERMISSION, "lacks the API permission: 403",
            "key " + Access.OTHER_USER,
                    "a user like any other, who sees no jobs but their own: 404 for those of others",
            "key " + Access.FULL_QUEUE, "has a queue over its quota: each job ends Rejected",
            "key " + Access.RATE_LIMITED, "has sent too many requests: 429, always",
            "key " + Access.BAD_CREDENTIALS, "is nobody's: 401",
            "token " + Access.NO_SCOPE, "acts for the user " + Access.FULL + " without the scope PORTFOLIO: 403");

    private final boolean withCredentials;
    private final List<String> requests;

    /**
     * The page.
     *
     * @param withCredentials whether the server asks for credentials and a firm
     * @param requests the requests of the API, as {@code GET /v1/jobs/:id}
     */
    public StartPage(boolean withCredentials, List<String> requests) {
        this.withCredentials = withCredentials;
        this.requests = requests;
    }

    @Override
    public boolean leadsHere(String path) {
        return path.equals(PATH);
    }

    @Override
    public HttpResponse answer(HttpRequest request) {
        if (!request.method().equals("GET") && !request.method().equals("HEAD")) {
            return ErrorDocument.answer(Refusal.methodNotAllowed(request.method(), PATH, "GET, HEAD"));
        }
        String page = template()
                .replace(
                        "{{curl}}",
                        escaped(String.join("\n", Curl.lines(request.address().url(), withCredentials))))
                .replace("{{base}}", escaped(request.address().url()))
                .replace("{{fates}}", fates())
                .replace("{{identities}}", identities())
                .replace("{{requests}}", requests());
        return HttpResponse.of(200)
                .withBody(MediaTypes.HTML, new Content.Bytes(page.getBytes(StandardCharsets.UTF_8)))
                .withHeader(
                        "Content-Security-Policy",
                        "default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'none'");
    }

    @Override
    public HttpResponse tooLarge(long limit) {
        return ErrorDocument.answer(Refusal.tooLarge(limit));
    }

    private static String fates() {
        return Arrays.stream(Fate.values())
                .filter(fate -> fate != Fate.COMPLETES)
                .map(fate -> "<tr><td><code>" + fate.number() + "</code></td><td>The job " + escaped(fate.story())
                        + ".</td><td>" + statuses(fate) + "</td></tr>")
                .collect(Collectors.joining("\n"));
    }

    private static String statuses(Fate fate) {
        return fate.statuses().stream()
                .map(Status::label)
                .map(StartPage::escaped)
                .map(label -> "<span>" + label + "</span>")
                .collect(Collectors.joining(" → "));
    }

    private static String identities() {
        return IDENTITIES.entrySet().stream()
                .map(entry -> "<tr><td>" + entry.getKey() + "</td><td>" + entry.getValue() + "</td></tr>")
                .sorted()
                .collect(Collectors.joining("\n"));
    }

    private String requests() {
        return requests.stream()
                .map(request -> "<li><code>" + escaped(request) + "</code></li>")
                .collect(Collectors.joining("\n"));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    private static String template() {
        try (InputStream in = StartPage.class.getResourceAsStream(TEMPLATE)) {
            if (in == null) {
                throw new IllegalStateException(TEMPLATE + " is missing from the jar");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(TEMPLATE + " can't be read", unreadable);
        }
    }
}
