package io.jobskit.mock.wiremock;

import com.github.tomakehurst.wiremock.extension.ResponseTransformerV2;
import com.github.tomakehurst.wiremock.http.HttpHeader;
import com.github.tomakehurst.wiremock.http.HttpHeaders;
import com.github.tomakehurst.wiremock.http.Response;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import io.jobskit.mock.http.Content;
import io.jobskit.mock.http.HttpHandler;
import io.jobskit.mock.http.HttpRequest;
import io.jobskit.mock.http.HttpResponse;
import io.jobskit.mock.http.PublicAddress;
import io.jobskit.mock.server.Fronting;
import java.util.List;
import java.util.concurrent.Executor;

/** Answers a request that WireMock has matched with one of the {@link Routes}, delays and faults of WireMock's included. */
final class RouteTransformer implements ResponseTransformerV2 {

    private final HttpHandler handler;
    private final Fronting fronting;
    private final Executor executor;

    RouteTransformer(HttpHandler handler, Fronting fronting, Executor executor) {
        this.handler = handler;
        this.fronting = fronting;
        this.executor = executor;
    }

    @Override
    public String getName() {
        return Routes.TRANSFORMER;
    }

    @Override
    public boolean applyGlobally() {
        return false;
    }

    @Override
    public Response transform(Response response, ServeEvent serveEvent) {
        HttpResponse answer = handler.answer(request(serveEvent.getRequest()));
        HttpHeaders headers = new HttpHeaders(answer.headers().stream()
                .map(header -> new HttpHeader(header.name(), header.value()))
                .toList());
        Response.Builder builder =
                Response.Builder.like(response).but().status(answer.status()).headers(headers);
        if (answer.content() instanceof Content.Bytes whole) {
            builder.body(whole.bytes());
        } else if (answer.content() instanceof Content.Streamed streamed) {
            builder.body(new PipedBody(streamed.writer(), executor));
        }
        return builder.build();
    }

    private HttpRequest request(LoggedRequest request) {
        String url = request.getUrl();
        int mark = url.indexOf('?');
        return new HttpRequest(
                request.getMethod().value(),
                mark < 0 ? url : url.substring(0, mark),
                mark < 0 ? null : url.substring(mark + 1),
                name -> values(request, name),
                address(request),
                request.getBody());
    }

    private PublicAddress address(LoggedRequest request) {
        return fronting.address(
                request.getScheme(), request.getHost(), request.getPort(), values(request, Fronting.PREFIX_HEADER));
    }

    private static List<String> values(LoggedRequest request, String name) {
        HttpHeader header = request.header(name);
        return header != null && header.isPresent() ? header.values() : List.of();
    }
}
