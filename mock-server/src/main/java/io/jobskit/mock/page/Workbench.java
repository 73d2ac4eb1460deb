package io.jobskit.mock.page;

import io.jobskit.mock.http.Content;
import io.jobskit.mock.http.Door;
import io.jobskit.mock.http.HttpRequest;
import io.jobskit.mock.http.HttpResponse;
import io.jobskit.mock.http.MediaTypes;
import io.jobskit.mock.refusal.ErrorDocument;
import io.jobskit.mock.refusal.Refusal;
import java.nio.charset.StandardCharsets;

/** The page at the root, on which a developer watches jobs and requests and brings situations about. */
public final class Workbench implements Door {

    private static final String PATH = "/";
    private static final String TEMPLATE = "workbench.html";
    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self';"
                    + " base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    @Override
    public boolean leadsHere(String path) {
        return path.equals(PATH);
    }

    @Override
    public HttpResponse answer(HttpRequest request) {
        if (!request.method().equals("GET") && !request.method().equals("HEAD")) {
            return ErrorDocument.answer(Refusal.methodNotAllowed(request.method(), PATH, "GET, HEAD"));
        }
        String page = new String(PageFiles.resource(TEMPLATE), StandardCharsets.UTF_8)
                .replace("{{prefix}}", escaped(request.address().prefix()))
                .replace("{{base}}", escaped(request.address().url()));
        return HttpResponse.of(200)
                .withBody(MediaTypes.HTML, new Content.Bytes(page.getBytes(StandardCharsets.UTF_8)))
                .withHeader("Content-Security-Policy", POLICY)
                .withHeader("Cache-Control", "no-cache");
    }

    @Override
    public HttpResponse tooLarge(long limit) {
        return ErrorDocument.answer(Refusal.tooLarge(limit));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
