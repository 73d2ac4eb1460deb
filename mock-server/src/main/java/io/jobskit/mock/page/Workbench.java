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

    @Override
    public boolean leadsHere(String path) {
        return path.equals(PATH);
    }

    @Override
    public HttpResponse answer(HttpRequest request) {
        if (!request.method().equals("GET") && !request.method().equals("HEAD")) {
            return ErrorDocument.answer(Refusal.methodNotAllowed(request.method(), PATH, "GET, HEAD"));
        }
        byte[] page = Template.filled("workbench.html", request.address()).getBytes(StandardCharsets.UTF_8);
        return HttpResponse.of(200)
                .withBody(MediaTypes.HTML, new Content.Bytes(page))
                .withHeader("Content-Security-Policy", Template.POLICY)
                .withHeader("Cache-Control", "no-cache");
    }

    @Override
    public HttpResponse tooLarge(long limit) {
        return ErrorDocument.answer(Refusal.tooLarge(limit));
    }
}
