package io.jobskit.reports.earl;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jobskit.contract.verdict.RequirementRecord;
import io.jobskit.contract.verdict.VerdictFile;
import io.jobskit.reports.text.JsonText;
import io.jobskit.reports.text.PlainText;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;

/**
 * Writes a verdict in the Evaluation and Report Language (EARL 1.0 of the W3C) as JSON-LD: an assertion a requirement,
 * made by the kit about the target, with a context of its own, so that nobody needs the network to read it.
 *
 * <p>EARL has five outcomes. PASS is {@code passed}. FAIL, WARN and KNOWN_FAILURE are {@code failed}: the requirement is
 * not kept, how strongly it is asked for and who knows of it changes nothing. INCONCLUSIVE is {@code cantTell} and
 * NOT_APPLICABLE {@code inapplicable}, or {@code untested} if the run was narrowed and left it out. OBSERVED is
 * {@code passed}, for every way that the target can go is allowed. The kit's own word stands beside it, with level and
 * reading, under {@code urn:jobskit:term:}.
 */
public final class EarlJson {

    private static final ObjectMapper JSON = new ObjectMapper();

    private EarlJson() {}

    /**
     * Writes a run in UTF-8. The stream stays open.
     *
     * @throws IOException if it can't be written
     */
    public static void write(VerdictFile verdict, OutputStream out) throws IOException {
        JsonText.write(document(verdict), out);
    }

    private static ObjectNode document(VerdictFile verdict) {
        ObjectNode document = JSON.createObjectNode();
        document.set("@context", context());
        ArrayNode graph = document.putArray("@graph");
        String kit = "urn:jobskit:kit:" + segment(verdict.kit().version());
        String subject = subject(verdict.target().baseUrl());
        graph.add(kit(kit, verdict));
        graph.add(subject(subject, verdict));
        verdict.requirements().forEach(entry -> graph.add(criterion(entry)));
        verdict.requirements().forEach(entry -> graph.add(assertion(kit, subject, verdict, entry)));
        return document;
    }

    private static ObjectNode context() {
        ObjectNode context = JSON.createObjectNode();
        context.put("earl", "http://www.w3.org/ns/earl#");
        context.put("dct", "http://purl.org/dc/terms/");
        context.put("xsd", "http://www.w3.org/2001/XMLSchema#");
        context.put("jobskit", "urn:jobskit:term:");
        for (String term : new String[] {"assertedBy", "subject", "test", "result", "mode", "outcome"}) {
            context.putObject(term).put("@id", "earl:" + term).put("@type", "@id");
        }
        context.put("info", "earl:info");
        for (String term : new String[] {"title", "description", "identifier", "hasVersion"}) {
            context.put(term, "dct:" + term);
        }
        context.putObject("date").put("@id", "dct:date").put("@type", "xsd:dateTime");
        return context;
    }

    private static ObjectNode kit(String id, VerdictFile verdict) {
        ObjectNode kit = JSON.createObjectNode();
        kit.put("@id", id).putArray("@type").add("earl:Software").add("earl:Assertor");
        kit.put("title", "Jobskit")
                .put("hasVersion", PlainText.onOneLine(verdict.kit().version()));
        return kit;
    }

    private static ObjectNode subject(String id, VerdictFile verdict) {
        ObjectNode subject = JSON.createObjectNode();
        subject.put("@id", id).put("@type", "earl:TestSubject");
        subject.put("title", PlainText.onOneLine(verdict.target().name()));
        subject.put("identifier", PlainText.onOneLine(verdict.target().baseUrl()));
        return subject;
    }

    private static ObjectNode criterion(RequirementRecord entry) {
        ObjectNode criterion = JSON.createObjectNode();
        criterion.put("@id", criterionId(entry)).put("@type", "earl:TestRequirement");
        criterion.put("identifier", entry.id()).put("title", entry.id());
        criterion.put("description", PlainText.onOneLine(entry.says()));
        criterion.put("jobskit:level", entry.level().label());
        if (!entry.section().isEmpty()) {
            criterion.put("jobskit:section", PlainText.onOneLine(entry.section()));
        }
        return criterion;
    }

    private static ObjectNode assertion(String kit, String subject, VerdictFile verdict, RequirementRecord entry) {
        ObjectNode assertion = JSON.createObjectNode();
        assertion.put(
                "@id",
                String.format(Locale.ROOT, "urn:jobskit:run:%s:%s", segment(verdict.runId()), segment(entry.id())));
        assertion.put("@type", "earl:Assertion");
        assertion.put("assertedBy", kit).put("subject", subject).put("test", criterionId(entry));
        assertion.put("mode", "earl:automatic");
        ObjectNode result = assertion.putObject("result");
        result.put("@type", "earl:TestResult").put("outcome", "earl:" + outcome(entry));
        result.put("date", verdict.finishedAt().toString());
        result.put("jobskit:outcome", entry.outcome().name());
        if (!entry.reason().isEmpty()) {
            result.put("info", PlainText.onOneLine(entry.reason()));
        }
        if (!entry.reading().isEmpty()) {
            result.put("jobskit:reading", PlainText.onOneLine(entry.reading()));
        }
        return assertion;
    }

    private static String outcome(RequirementRecord entry) {
        return switch (entry.outcome()) {
            case PASS, OBSERVED -> "passed";
            case FAIL, WARN, KNOWN_FAILURE -> "failed";
            case INCONCLUSIVE -> "cantTell";
            case NOT_APPLICABLE -> entry.leftOut() ? "untested" : "inapplicable";
        };
    }

    private static String criterionId(RequirementRecord entry) {
        return "urn:jobskit:requirement:" + segment(entry.id());
    }

    /** The target's address, or a name without meaning if that is none. */
    private static String subject(String baseUrl) {
        try {
            return new URI(baseUrl).isAbsolute() ? new URI(baseUrl).toASCIIString() : "_:target";
        } catch (URISyntaxException noAddress) {
            return "_:target";
        }
    }

    private static String segment(String text) {
        return text.replaceAll("[^A-Za-z0-9._-]", "-");
    }
}
