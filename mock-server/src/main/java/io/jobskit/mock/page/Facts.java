package io.jobskit.mock.page;

import com.fasterxml.jackson.core.JsonGenerator;
import io.jobskit.mock.access.Access;
import io.jobskit.mock.job.Behavior;
import io.jobskit.mock.job.Lifecycle;
import io.jobskit.mock.job.Status;
import io.jobskit.mock.json.Json;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a page has to know of the stub and cannot ask the API: its behaviors, its life cycle, its special users.
 *
 * @param withCredentials whether the server asks for credentials and a firm
 * @param progressMode what makes jobs advance, as the command line writes it
 * @param requests the requests of the API, as {@code GET /v1/jobs/:id}
 * @param control the control requests, written alike
 */
public record Facts(boolean withCredentials, String progressMode, List<String> requests, List<String> control) {

    /** The facts as a JSON object. */
    byte[] json() {
        return Json.write(json -> {
            json.writeStartObject();
            json.writeBooleanField("strict", withCredentials);
            json.writeStringField("pace", progressMode);
            statuses(json);
            behaviors(json);
            users(json);
            texts(json, "requests", requests);
            texts(json, "control", control);
            json.writeEndObject();
        });
    }

    private static void texts(JsonGenerator json, String name, List<String> texts) throws IOException {
        json.writeArrayFieldStart(name);
        for (String text : texts) {
            json.writeString(text);
        }
        json.writeEndArray();
    }

    /** Each with those that a job may be moved to from there: what the life cycle allows, on whatever way. */
    private static void statuses(JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("statuses");
        for (Status status : Status.values()) {
            json.writeStartObject();
            json.writeStringField("label", status.label());
            json.writeBooleanField("end", status.isEnd());
            json.writeArrayFieldStart("moves");
            for (Status other : Status.values()) {
                if (other != status && Lifecycle.way(status, other).isPresent()) {
                    json.writeString(other.label());
                }
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void behaviors(JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("fates");
        for (Behavior behavior : Behavior.values()) {
            json.writeStartObject();
            json.writeNumberField("id", behavior.number());
            json.writeStringField("story", behavior.story());
            json.writeArrayFieldStart("statuses");
            for (Status status : behavior.statuses()) {
                json.writeString(status.label());
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void users(JsonGenerator json) throws IOException {
        Map<String, String> users = new LinkedHashMap<>();
        users.put("key " + Access.NO_PERMISSION, "lacks the API permission: 403");
        users.put("token " + Access.NO_SCOPE, "acts for the user " + Access.FULL + " without the scope PORTFOLIO: 403");
        users.put("key " + Access.OTHER_USER, "sees only their own jobs, as every user does: 404 for those of others");
        users.put("key " + Access.FULL_QUEUE, "has a queue over its quota: each job ends Rejected");
        users.put("key " + Access.RATE_LIMITED, "has sent too many requests: 429, always");
        users.put("key " + Access.BAD_CREDENTIALS, "is nobody's: 401");
        json.writeArrayFieldStart("users");
        for (Map.Entry<String, String> user : users.entrySet()) {
            json.writeStartObject();
            json.writeStringField("credentials", user.getKey());
            json.writeStringField("story", user.getValue());
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
