package io.jobskit.reports.ctrf;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jobskit.contract.outcome.Outcome;
import io.jobskit.contract.verdict.DifferenceRecord;
import io.jobskit.contract.verdict.RequirementRecord;
import io.jobskit.contract.verdict.VerdictFile;
import io.jobskit.reports.text.FailureText;
import io.jobskit.reports.text.JsonText;
import io.jobskit.reports.text.PlainText;
import io.jobskit.reports.text.RunCheck;
import io.jobskit.reports.text.Words;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.stream.Stream;

/**
 * Writes ctrf.json (Common Test Report Format): a test a requirement, and the tests of the run itself that junit.xml has
 * as well.
 *
 * <p>PASS is {@code passed}. FAIL and INCONCLUSIVE are {@code failed}, for readers of the format fail a build by that status
 * alone, and neither lets a build pass. WARN and OBSERVED are {@code other}: neither fails a build, and neither is a plain
 * pass. NOT_APPLICABLE and KNOWN_FAILURE are {@code skipped}, with the reason. The outcome itself is {@code rawStatus}.
 *
 * <p>What the format has no place for stands under {@code extra}.
 */
public final class CtrfJson {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String RUN = "run";

    private CtrfJson() {}

    /**
     * Writes a run in UTF-8. The stream stays open.
     *
     * @throws IOException if it can't be written
     */
    public static void write(VerdictFile verdict, OutputStream out) throws IOException {
        JsonText.write(document(verdict), out);
    }

    private static ObjectNode document(VerdictFile verdict) {
        String version = PlainText.onOneLine(verdict.kit().version());
        ObjectNode document = JSON.createObjectNode();
        document.put("reportFormat", "CTRF").put("specVersion", "0.0.0");
        document.put("runId", PlainText.onOneLine(verdict.runId()));
        document.put("timestamp", verdict.finishedAt().toString());
        document.put("generatedBy", "Jobskit " + version);
        ObjectNode results = document.putObject("results");
        results.putObject("tool").put("name", "Jobskit").put("version", version);
        List<ObjectNode> tests = Stream.concat(
                        RunCheck.of(verdict).stream().map(CtrfJson::test),
                        verdict.requirements().stream().map(entry -> test(entry, verdict)))
                .toList();
        results.set("summary", summary(verdict, tests));
        results.putArray("tests").addAll(tests);
        results.set("environment", environment(verdict));
        return document;
    }

    private static ObjectNode summary(VerdictFile verdict, List<ObjectNode> tests) {
        ObjectNode summary = JSON.createObjectNode();
        summary.put("tests", tests.size());
        for (CtrfStatus status : CtrfStatus.values()) {
            summary.put(
                    status.label(),
                    tests.stream().filter(test -> has(test, status)).count());
        }
        summary.put(
                "suites",
                tests.stream().map(test -> test.path("suite")).distinct().count());
        summary.put("start", verdict.startedAt().toEpochMilli());
        summary.put("stop", verdict.finishedAt().toEpochMilli());
        summary.put("duration", verdict.took().toMillis());
        return summary;
    }

    private static boolean has(ObjectNode test, CtrfStatus status) {
        return test.path("status").asText().equals(status.label());
    }

    private static ObjectNode environment(VerdictFile verdict) {
        ObjectNode environment = JSON.createObjectNode();
        environment.put("reportName", "Jobs API: " + Words.verdict(verdict));
        environment.put("appName", PlainText.onOneLine(verdict.target().name()));
        ObjectNode extra = environment.putObject("extra");
        extra.put("base_url", PlainText.onOneLine(verdict.target().baseUrl()));
        extra.put("verdict", verdict.verdict().name())
                .put("scope", verdict.scope().label());
        extra.put("judged", Words.judged(verdict));
        extra.put("seed", verdict.seed());
        extra.put("catalogue", PlainText.onOneLine(verdict.kit().catalogue()));
        ArrayNode leftBehind = extra.putArray("left_behind");
        verdict.leftBehind().forEach(job -> leftBehind.add(PlainText.onOneLine(job)));
        return environment;
    }

    private static ObjectNode test(RunCheck check) {
        ObjectNode test = start(RUN + ": " + check.name(), check.outcome(), 0, RUN);
        put(test, "message", check.reason());
        test.putArray("tags").add(RUN);
        return test;
    }

    private static ObjectNode test(RequirementRecord entry, VerdictFile verdict) {
        ObjectNode test = start(
                entry.id() + " " + entry.says(),
                entry.outcome(),
                verdict.took(entry).toMillis(),
                PlainText.onOneLine(entry.noun()));
        test.put("testId", entry.id());
        verdict.played(entry.id())
                .ifPresent(played -> test.put("start", played.startedAt().toEpochMilli()));
        put(test, "message", message(entry));
        if (entry.outcome().isViolation() || entry.outcome() == Outcome.INCONCLUSIVE) {
            test.put("trace", FailureText.of(entry));
        }
        entry.scenarios().stream().findFirst().ifPresent(place -> place(test, place));
        test.putArray("tags").add(entry.level().label()).add(PlainText.onOneLine(entry.noun()));
        ObjectNode extra = test.putObject("extra");
        extra.put("requirement", entry.id());
        put(extra, "section", entry.section());
        put(extra, "reading", entry.reading());
        verdict.played(entry.id())
                .filter(played -> played.waitedMillis() > 0)
                .ifPresent(played -> extra.put("waited_millis", played.waitedMillis()));
        extra.put("seed", verdict.seed());
        return test;
    }

    private static ObjectNode start(String name, Outcome outcome, long millis, String suite) {
        ObjectNode test = JSON.createObjectNode();
        test.put("name", PlainText.onOneLine(name));
        test.put("status", CtrfStatus.of(outcome).label());
        test.put("rawStatus", outcome.name());
        test.put("duration", millis);
        test.putArray("suite").add(suite);
        return test;
    }

    /** The first difference, for a line has no room for all of them; the trace has them, and whatever else there is. */
    private static String message(RequirementRecord entry) {
        return switch (entry.outcome()) {
            case FAIL, WARN ->
                entry.differences().stream()
                        .findFirst()
                        .map(DifferenceRecord::sentence)
                        .orElse(entry.reason());
            case PASS, OBSERVED -> entry.reading().isEmpty() ? entry.reason() : "Reading: " + entry.reading();
            case NOT_APPLICABLE, INCONCLUSIVE, KNOWN_FAILURE -> entry.reason();
        };
    }

    private static void place(ObjectNode test, String place) {
        int colon = place.lastIndexOf(':');
        boolean hasLine = colon > 0 && place.substring(colon + 1).matches("\\d{1,9}");
        test.put("filePath", PlainText.onOneLine(hasLine ? place.substring(0, colon) : place));
        if (hasLine) {
            test.put("line", Integer.parseInt(place.substring(colon + 1)));
        }
    }

    private static void put(ObjectNode node, String name, String value) {
        if (!value.isEmpty()) {
            node.put(name, PlainText.onOneLine(value));
        }
    }
}
