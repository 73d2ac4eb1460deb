package io.jobskit.conformance.report;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.jobskit.conformance.catalogue.Catalogue;
import io.jobskit.conformance.exchange.Exchange;
import io.jobskit.conformance.outcome.Outcome;
import io.jobskit.conformance.outcome.RequirementOutcome;
import io.jobskit.conformance.outcome.Verdict;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

/** Writes verdict.json, of which every other report is made; {@code contract/verdict.schema.json} describes it. */
final class VerdictJson {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Secrets secrets;
    private final HttpText http;
    private final CurlLine curl;

    VerdictJson(Secrets secrets) {
        this.secrets = secrets;
        this.http = new HttpText(secrets);
        this.curl = new CurlLine(secrets);
    }

    void write(Verdict verdict, OutputStream out) throws IOException {
        try (JsonGenerator json = JSON.getFactory().createGenerator(out)) {
            json.setPrettyPrinter(new DefaultPrettyPrinter());
            json.writeStartObject();
            json.writeStringField("verdict", verdict.conclusion().name());
            json.writeStringField("scope", verdict.partial() ? "partial" : "full");
            json.writeStringField("reason", text(verdict.reason()));
            json.writeObjectFieldStart("target");
            json.writeStringField("name", text(verdict.targetName()));
            json.writeStringField("base_url", text(verdict.baseUrl().toString()));
            json.writeEndObject();
            json.writeObjectFieldStart("kit");
            json.writeStringField("version", KitVersion.current());
            json.writeStringField("catalogue", Catalogue.EDITION);
            json.writeEndObject();
            json.writeStringField("run_id", verdict.runId());
            json.writeNumberField("seed", verdict.seed());
            json.writeStringField("started_at", verdict.startedAt().toString());
            json.writeStringField("finished_at", verdict.finishedAt().toString());
            json.writeArrayFieldStart("requirements");
            for (RequirementOutcome entry : verdict.requirements()) {
                requirement(json, entry);
            }
            json.writeEndArray();
            json.writeObjectFieldStart("totals");
            for (Outcome outcome : Outcome.values()) {
                json.writeNumberField(outcome.name(), verdict.count(outcome));
            }
            json.writeEndObject();
            strings(json, "problems", verdict.problems());
            strings(json, "left_behind", verdict.leftBehind());
            json.writeEndObject();
        }
    }

    private void requirement(JsonGenerator json, RequirementOutcome entry) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", entry.requirement().id());
        json.writeStringField("noun", entry.requirement().noun());
        json.writeStringField("level", entry.requirement().level().label());
        json.writeStringField("says", entry.requirement().says());
        json.writeStringField("section", entry.requirement().section());
        json.writeStringField("look_first", entry.requirement().look());
        json.writeStringField("outcome", entry.outcome().name());
        json.writeStringField("reason", text(entry.reason()));
        json.writeStringField("reading", text(entry.reading()));
        if (entry.leftOut()) {
            json.writeBooleanField("left_out", true);
        }
        strings(json, "scenarios", entry.scenarios());
        json.writeArrayFieldStart("evidence");
        for (Exchange exchange : entry.evidence()) {
            evidence(json, exchange);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void evidence(JsonGenerator json, Exchange exchange) throws IOException {
        json.writeStartObject();
        json.writeStringField("request", http.request(exchange));
        json.writeStringField("response", http.answer(exchange));
        json.writeStringField("curl", curl.of(exchange));
        json.writeStringField("mark", exchange.mark());
        json.writeStringField("identity", exchange.identity());
        json.writeBooleanField("control", exchange.operation().isControl());
        json.writeStringField("sent_at", exchange.sentAt().toString());
        json.writeNumberField(
                "millis",
                Duration.between(exchange.sentAt(), exchange.answeredAt()).toMillis());
        json.writeEndObject();
    }

    private void strings(JsonGenerator json, String name, List<String> values) throws IOException {
        json.writeArrayFieldStart(name);
        for (String value : values) {
            json.writeString(text(value));
        }
        json.writeEndArray();
    }

    /** Without secrets, and without halves of characters, which a target can send in JSON and UTF-8 does not have. */
    private String text(String text) {
        return new String(secrets.masked(text).getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }
}
