package io.jobskit.reports.page;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.jobskit.contract.verdict.DifferenceRecord;
import io.jobskit.contract.verdict.ExchangeRecord;
import io.jobskit.contract.verdict.HeaderRecord;
import io.jobskit.contract.verdict.MessageRecord;
import io.jobskit.contract.verdict.RequirementRecord;
import io.jobskit.contract.verdict.VerdictFile;
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
        Map<ExchangeRecord, Integer> numbers = new LinkedHashMap<>();
        json.writeStartObject();
        json.writeObjectFieldStart("requirements");
        for (RequirementRecord entry : verdict.requirements()) {
            json.writeObjectFieldStart(entry.id());
            json.writeArrayFieldStart("exchanges");
            for (ExchangeRecord exchange : entry.evidence()) {
                json.writeNumber(numbers.computeIfAbsent(exchange, unmet -> numbers.size()));
            }
            json.writeEndArray();
            marks(json, entry);
            json.writeEndObject();
        }
        json.writeEndObject();
        json.writeArrayFieldStart("exchanges");
        for (ExchangeRecord exchange : numbers.keySet()) {
            exchange(json, exchange, verdict);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    /** The places in the answers that the differences are about. */
    private static void marks(JsonGenerator json, RequirementRecord entry) throws IOException {
        List<Integer> shown =
                entry.evidence().stream().map(ExchangeRecord::number).toList();
        json.writeArrayFieldStart("marks");
        for (DifferenceRecord difference : entry.differences()) {
            boolean isWhole = difference.pointer().isEmpty();
            if (difference.exchange() > 0 && (!isWhole || difference.kind() == DifferenceRecord.Kind.BODY)) {
                json.writeStartObject();
                json.writeNumberField("exchange", shown.indexOf(difference.exchange()));
                json.writeStringField("pointer", difference.pointer());
                json.writeStringField("expected", difference.expected());
                json.writeEndObject();
            }
        }
        json.writeEndArray();
    }

    private static void exchange(JsonGenerator json, ExchangeRecord exchange, VerdictFile verdict) throws IOException {
        json.writeStartObject();
        json.writeStringField("line", exchange.line());
        message(json, "request", exchange.request());
        json.writeStringField("answer", exchange.answer());
        json.writeNumberField("status", exchange.status());
        message(json, "response", exchange.response());
        json.writeStringField("curl", exchange.curl());
        json.writeStringField("mark", exchange.mark());
        json.writeStringField("identity", exchange.identity());
        json.writeBooleanField("control", exchange.control());
        json.writeNumberField(
                "at", Duration.between(verdict.startedAt(), exchange.sentAt()).toMillis());
        json.writeNumberField("millis", exchange.millis());
        json.writeEndObject();
    }

    private static void message(JsonGenerator json, String side, MessageRecord message) throws IOException {
        json.writeObjectFieldStart(side);
        json.writeArrayFieldStart("headers");
        for (HeaderRecord header : message.headers()) {
            json.writeStartArray();
            json.writeString(header.name());
            json.writeString(header.value());
            json.writeEndArray();
        }
        json.writeEndArray();
        json.writeStringField("body", message.text());
        json.writeEndObject();
    }
}
