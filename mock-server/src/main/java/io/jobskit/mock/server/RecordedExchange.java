package io.jobskit.mock.server;

import io.jobskit.mock.event.LoggedExchange;
import io.jobskit.mock.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpURI;
import org.jspecify.annotations.Nullable;

/** A request and its answer as the server had them. Secrets are only taken out when somebody looks: hardly anybody does. */
record RecordedExchange(
        long timestamp,
        String method,
        HttpURI uri,
        HttpFields requestHeaders,
        int status,
        HttpFields answerHeaders,
        long millis,
        @Nullable String fault,
        RequestRecord recording)
        implements LoggedExchange {

    @Override
    public Instant at() {
        return Instant.ofEpochMilli(timestamp);
    }

    @Override
    public String url() {
        return Redaction.url(String.valueOf(uri.getPathQuery()));
    }

    @Override
    public @Nullable String note() {
        String said = recording.note();
        return fault == null ? said : (said == null ? "" : said + ", ") + "fault " + fault;
    }

    @Override
    public Message request() {
        return new Message(masked(requestHeaders), recording.requestBody(), recording.requestIsCut());
    }

    @Override
    public Message answer() {
        return new Message(masked(answerHeaders), recording.answerBody(), recording.answerIsCut());
    }

    @Override
    public int size() {
        return recording.requestBody().length + recording.answerBody().length;
    }

    private static List<HttpResponse.Header> masked(HttpFields headers) {
        return headers.stream()
                .map(field -> new HttpResponse.Header(
                        field.getName(), Redaction.header(field.getName(), String.valueOf(field.getValue()))))
                .toList();
    }
}
