package io.jobskit.mock.page;

import io.jobskit.mock.http.Content;
import io.jobskit.mock.http.HttpHandler;
import io.jobskit.mock.http.HttpRequest;
import io.jobskit.mock.http.HttpResponse;
import io.jobskit.mock.http.MediaTypes;
import io.jobskit.mock.refusal.ErrorDocument;
import io.jobskit.mock.refusal.Refusal;
import java.nio.charset.StandardCharsets;

/** A page of the stub's own, at one path. */
public final class HtmlPage implements HttpHandler {

    private final String path;
    private final String template;

    private HtmlPage(String path, String template) {
        this.path = path;
        this.template = template;
    }

    /** The page at the root, on which a developer watches jobs and requests and brings situations about. */
    public static HtmlPage workbench() {
        return new HtmlPage("/", "workbench.html");
    }

    /** The page with Swagger UI, in which a developer reads the contracts and tries their requests out. */
    public static HtmlPage docs() {
        return new HtmlPage("/docs", "docs.html");
    }

    @Override
    public boolean leadsHere(String asked) {
        return asked.equals(path) || (asked.equals(path + "/") && !path.equals("/"));
    }

    @Override
    public HttpResponse answer(HttpRequest request) {
        if (!request.method().equals("GET") && !request.method().equals("HEAD")) {
            return ErrorDocument.answer(Refusal.methodNotAllowed(request.method(), path, "GET, HEAD"));
        }
        byte[] page = StubPage.filled(template, request.address()).getBytes(StandardCharsets.UTF_8);
        return HttpResponse.of(200)
                .withBody(MediaTypes.HTML, new Content.Bytes(page))
                .withHeader("Content-Security-Policy", StubPage.POLICY)
                .withHeader("Cache-Control", "no-cache");
    }

    @Override
    public HttpResponse tooLarge(String path, long limit) {
        return ErrorDocument.answer(Refusal.tooLarge(limit));
    }
}
