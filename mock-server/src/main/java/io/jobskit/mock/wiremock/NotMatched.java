package io.jobskit.mock.wiremock;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.core.Admin;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import com.github.tomakehurst.wiremock.stubbing.StubMapping;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import com.github.tomakehurst.wiremock.verification.NearMiss;
import com.github.tomakehurst.wiremock.verification.notmatched.NotMatchedRenderer;
import io.jobskit.mock.http.Content;
import io.jobskit.mock.http.HttpResponse;
import io.jobskit.mock.refusal.ErrorDocument;
import io.jobskit.mock.refusal.ErrorObject;
import io.jobskit.mock.refusal.Excerpt;
import io.jobskit.mock.server.Redaction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/** Says of a request that nothing matches what would have matched, as a JSON:API error. */
final class NotMatched extends NotMatchedRenderer {

    private static final int MOST_NEAR_MISSES = 3;

    private final List<String> requests;

    /**
     * A renderer.
     *
     * @param requests the requests that are answered, as {@code GET /v1/jobs/:id}
     */
    NotMatched(List<String> requests) {
        this.requests = requests;
    }

    @Override
    protected ResponseDefinition render(Admin admin, ServeEvent serveEvent) {
        HttpResponse answer = answer(serveEvent.getRequest(), admin);
        ResponseDefinitionBuilder builder =
                ResponseDefinitionBuilder.responseDefinition().withStatus(answer.status());
        answer.headers().forEach(header -> builder.withHeader(header.name(), header.value()));
        if (answer.content() instanceof Content.Bytes whole) {
            builder.withBody(new String(whole.bytes(), StandardCharsets.UTF_8));
        }
        return builder.build();
    }

    private HttpResponse answer(LoggedRequest request, Admin admin) {
        String detail = "The stub has no route " + request.getMethod() + " "
                + Excerpt.of(Redaction.url(request.getUrl()))
                + ". The routes are: " + String.join(", ", requests)
                + " (each under /v1 and under /api/v1), GET / for the start page" + nearMisses(request, admin) + ".";
        return ErrorDocument.answer(404, List.of(new ErrorObject(404, detail, null)));
    }

    /** The user's own mappings that came close, by their names or what they ask for. */
    private static String nearMisses(LoggedRequest request, Admin admin) {
        List<NearMiss> misses = admin.findTopNearMissesFor(request).getNearMisses();
        String own = misses.stream()
                .map(NearMiss::getStubMapping)
                .filter(mapping -> !isRoute(mapping))
                .limit(MOST_NEAR_MISSES)
                .map(NotMatched::described)
                .collect(Collectors.joining(", "));
        return own.isEmpty() ? "" : "; and of your own stub mappings the nearest: " + own;
    }

    private static boolean isRoute(StubMapping mapping) {
        List<String> transformers = mapping.getResponse().getTransformers();
        return transformers != null && transformers.contains(Routes.TRANSFORMER);
    }

    private static String described(StubMapping mapping) {
        String name = mapping.getName() == null ? "" : "'" + mapping.getName() + "' ";
        return name + mapping.getRequest().getMethod() + " "
                + (mapping.getRequest().getUrlMatcher() == null
                        ? "any URL"
                        : mapping.getRequest().getUrlMatcher().getExpected());
    }
}
