package io.jobskit.conformance.client;

import io.jobskit.conformance.exchange.Answer;
import io.jobskit.conformance.exchange.Header;
import io.restassured.builder.ResponseBuilder;
import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.http.Headers;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * The last of REST-Assured's filters: sends what the others have made of a request. REST-Assured's own way to the wire is
 * not taken, since what it logs is not what it sends, and since it takes most of the time of a run.
 */
final class WireFilter implements Filter {

    private final WireClient wire;
    private final WireTap tap;

    WireFilter(WireClient wire, WireTap tap) {
        this.wire = wire;
        this.tap = tap;
    }

    @Override
    public Response filter(
            FilterableRequestSpecification request, FilterableResponseSpecification response, FilterContext context) {
        byte[] body = request.getBody() instanceof byte[] bytes ? bytes : new byte[0];
        List<Header> headers = request.getHeaders().asList().stream()
                .map(header -> new Header(header.getName(), header.getValue()))
                .toList();
        try {
            return response(wire.send(request.getMethod(), request.getURI(), headers, body, tap));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Response response(Answer answer) {
        List<io.restassured.http.Header> headers = answer.message().headers().stream()
                .map(header -> new io.restassured.http.Header(header.name(), header.value()))
                .toList();
        return new ResponseBuilder()
                .setStatusCode(answer.status())
                .setHeaders(new Headers(headers))
                .setBody(answer.message().body())
                .build();
    }
}
