package io.jobskit.reports.page;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.jobskit.reports.verdict.Exchange;
import io.jobskit.reports.verdict.RequirementOutcome;
import io.jobskit.reports.verdict.VerdictFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;

/**
 * The exchanges of a run as a page carries them: JSON, packed by gzip, as Base64. So they are a tenth of the size, and
 * nothing in them can be taken for markup. An exchange that several requirements share is there once.
 */
final class Evidence {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Evidence() {}

    static String of(VerdictFile verdict) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream(1 << 16);
        try (JsonGenerator json = JSON.getFactory().createGenerator(new GZIPOutputStream(packed, 1 << 13))) {
            write(json, verdict);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return Base64.getEncoder().encodeToString(packed.toByteArray());
    }

    private static void write(JsonGenerator json, VerdictFile verdict) throws IOException {
        Map<Exchange, Integer> numbers = new LinkedHashMap<>();
        json.writeStartObject();
        json.writeObjectFieldStart("requirements");
        for (RequirementOutcome entry : verdict.requirements()) {
            json.writeObjectFieldStart(entry.id());
            json.writeArrayFieldStart("exchanges");
            for (Exchange exchange : entry.evidence()) {
                json.writeNumber(numbers.computeIfAbsent(exchange, unmet -> numbers.size()));
            }
            json.writeEndArray();
            highlights(json, Highlights.of(entry));
            json.writeEndObject();
        }
        json.writeEndObject();
        json.writeArrayFieldStart("exchanges");
        for (Exchange exchange : numbers.keySet()) {
            exchange(json, exchange, verdict);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void highlights(JsonGenerator json, List<Highlight> highlights) throws IOException {
        json.writeArrayFieldStart("highlights");
        for (Highlight highlight : highlights) {
            json.writeStartObject();
            json.writeNumberField("exchange", highlight.exchange());
            json.writeStringField("kind", highlight.kind());
            json.writeStringField("name", highlight.name());
            json.writeStringField("job", highlight.job());
            json.writeStringField("expected", highlight.expected());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void exchange(JsonGenerator json, Exchange exchange, VerdictFile verdict) throws IOException {
        json.writeStartObject();
        json.writeStringField("request", exchange.request());
        json.writeStringField("response", exchange.response());
        json.writeStringField("curl", exchange.curl());
        json.writeStringField("mark", exchange.mark());
        json.writeStringField("identity", exchange.identity());
        json.writeBooleanField("control", exchange.control());
        json.writeNumberField(
                "at", Duration.between(verdict.startedAt(), exchange.sentAt()).toMillis());
        json.writeNumberField("millis", exchange.millis());
        json.writeEndObject();
    }
}
