package io.jobskit.mock.wiremock;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.tomakehurst.wiremock.common.Json;
import com.github.tomakehurst.wiremock.common.Limit;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.http.HttpHeader;
import com.github.tomakehurst.wiremock.http.HttpHeaders;
import com.github.tomakehurst.wiremock.http.LoggedResponse;
import com.github.tomakehurst.wiremock.http.Response;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import com.github.tomakehurst.wiremock.stubbing.StubMapping;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import io.jobskit.mock.http.Content;
import io.jobskit.mock.http.HttpResponse;
import io.jobskit.mock.server.FaultInjection;
import io.jobskit.mock.server.ReceivedRequest;
import io.jobskit.mock.server.Redaction;
import java.net.InetSocketAddress;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.jetty.http.HttpField;
import org.jspecify.annotations.Nullable;

/** A request that was answered before WireMock matched it, as much of it as the journal shows: no secrets. */
final class AnsweredEntry implements Journal.Entry {

    /** How much of an answer's body is kept, in bytes. */
    static final int MOST_LOGGED = 8 * 1024;

    private final ReceivedRequest request;
    private final HttpResponse answer;
    private final Routes routes;
    private final Instant at;
    private @Nullable ServeEvent event;

    AnsweredEntry(ReceivedRequest request, HttpResponse answer, Routes routes, Instant at) {
        this.request = request;
        this.answer = shortened(answer);
        this.routes = routes;
        this.at = at;
    }

    @Override
    public synchronized ServeEvent event() {
        ServeEvent made = event;
        if (made == null) {
            StubMapping mapping = routes.mappingOf(String.valueOf(request.uri().getPath()));
            made = new ServeEvent(
                    UUID.randomUUID(),
                    loggedRequest(),
                    mapping,
                    mapping == null ? null : mapping.getResponse(),
                    loggedResponse(),
                    true,
                    null,
                    null);
            event = made;
        }
        return made;
    }

    @Override
    public int size() {
        return request.body().length + (answer.content() instanceof Content.Bytes whole ? whole.bytes().length : 0);
    }

    private LoggedRequest loggedRequest() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("url", Redaction.url(request.uri().getPathQuery()));
        json.put("absoluteUrl", Redaction.url(request.uri().asString()));
        json.put("method", request.method());
        json.put("clientIp", clientIp());
        json.put("protocol", request.protocol());
        json.put("browserProxyRequest", false);
        json.put("loggedDate", at.toEpochMilli());
        json.put("bodyAsBase64", request.body());
        json.putObject("cookies");
        ObjectNode headers = json.putObject("headers");
        for (HttpField field : request.headers()) {
            headers.withArray(field.getName()).add(Redaction.header(field.getName(), field.getValue()));
        }
        return Json.getObjectMapper().convertValue(json, LoggedRequest.class);
    }

    private String clientIp() {
        return request.client() instanceof InetSocketAddress client && client.getAddress() != null
                ? client.getAddress().getHostAddress()
                : String.valueOf(request.client());
    }

    private LoggedResponse loggedResponse() {
        HttpHeaders headers = new HttpHeaders(answer.headers().stream()
                .map(header -> new HttpHeader(header.name(), Redaction.header(header.name(), header.value())))
                .toList());
        byte[] body = answer.content() instanceof Content.Bytes whole ? whole.bytes() : new byte[0];
        Response response = Response.response()
                .status(answer.status())
                .fault(answer.status() == FaultInjection.NO_ANSWER ? Fault.EMPTY_RESPONSE : null)
                .headers(headers)
                .body(body)
                .build();
        return LoggedResponse.from(response, Limit.UNLIMITED);
    }

    /** Bodies that are large or are made while they are sent would keep the memory of a thousand answers. */
    private static HttpResponse shortened(HttpResponse answer) {
        boolean small = !(answer.content() instanceof Content.Streamed)
                && !(answer.content() instanceof Content.Bytes whole && whole.bytes().length > MOST_LOGGED);
        return small ? answer : new HttpResponse(answer.status(), answer.headers(), Content.NONE, null);
    }
}
