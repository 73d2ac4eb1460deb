package io.jobskit.mock.refusal;

import com.fasterxml.jackson.core.JsonGenerator;
import io.jobskit.mock.http.Content;
import io.jobskit.mock.http.HttpResponse;
import io.jobskit.mock.http.MediaTypes;
import io.jobskit.mock.json.Json;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The JSON:API document that says what is wrong with a request. */
public final class ErrorDocument {

    private ErrorDocument() {}

    /** The answer to a request that is refused. */
    public static HttpResponse answer(Refusal refusal) {
        HttpResponse answer =
                answer(refusal.status(), refusal.problems()).withNote(String.valueOf(refusal.getMessage()));
        for (Map.Entry<String, String> header : refusal.headers().entrySet()) {
            answer = answer.withHeader(header.getKey(), header.getValue());
        }
        return answer;
    }

    /** An answer of that status with those problems. */
    public static HttpResponse answer(int status, List<ErrorObject> problems) {
        return HttpResponse.of(status)
                .withBody(MediaTypes.JSON_API, new Content.Bytes(Json.write(json -> write(json, problems))));
    }

    private static void write(JsonGenerator json, List<ErrorObject> problems) throws IOException {
        json.writeStartObject();
        json.writeArrayFieldStart("errors");
        for (ErrorObject problem : problems) {
            json.writeStartObject();
            json.writeStringField("status", String.valueOf(problem.status()));
            json.writeStringField("title", problem.title());
            json.writeStringField("detail", problem.detail());
            if (problem.source() != null) {
                json.writeObjectFieldStart("source");
                json.writeStringField(
                        problem.source().part().name().toLowerCase(Locale.ROOT),
                        problem.source().place());
                json.writeEndObject();
            }
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }
}
