package io.jobskit.reports.text;

import io.jobskit.contract.outcome.Outcome;
import io.jobskit.reports.verdict.Exchange;
import io.jobskit.reports.verdict.RequirementOutcome;
import java.util.List;
import java.util.Locale;

/**
 * Why a requirement is not kept, or could not be judged, for the person who has to mend it: what is asked, what
 * was sent, what came back, the difference, where to look, and how to see it again.
 */
public final class FailureText {

    private static final int SHOWN = 3;
    private static final int EXCERPT = 300;
    private static final String INDENT = " ".repeat(17);

    private FailureText() {}

    /** The text, several lines, the last one ended as well; safe for terminals and for XML. */
    public static String of(RequirementOutcome judged) {
        List<Exchange> evidence = judged.evidence();
        List<Exchange> last = evidence.subList(Math.max(0, evidence.size() - SHOWN), evidence.size());
        StringBuilder text = new StringBuilder(head(judged)).append("\n\n");
        label(text, "What is asked", judged.says().lines().toList());
        if (evidence.size() > SHOWN) {
            String before = Words.count(evidence.size() - SHOWN, "exchange", "exchanges");
            label(text, "Before this", List.of(before + ", see verdict.json"));
        }
        for (Exchange exchange : last) {
            text.append('\n');
            label(text, "Sent", sent(exchange));
            label(text, "Came back", cameBack(exchange));
        }
        text.append('\n');
        String difference = judged.outcome() == Outcome.INCONCLUSIVE ? "Not judged" : "Difference";
        label(text, difference, judged.reason().lines().toList());
        if (judged.outcome() != Outcome.INCONCLUSIVE) {
            label(text, "Look first", judged.lookFirst().lines().toList());
        }
        label(
                text,
                "In the log",
                last.stream()
                        .map(exchange -> "Jobs-Conformance: " + exchange.mark())
                        .distinct()
                        .toList());
        label(text, "Again", last.stream().map(Exchange::curl).distinct().toList());
        label(text, "Written in", judged.scenarios());
        return PlainText.of(text.toString());
    }

    private static String head(RequirementOutcome judged) {
        String section = judged.section().isEmpty() ? "" : " · " + judged.section();
        return judged.outcome() + " " + judged.id() + " (" + judged.level().label() + ")" + section;
    }

    private static List<String> sent(Exchange exchange) {
        String who = exchange.identity().isEmpty() ? "" : ", as " + exchange.identity();
        String request = firstLine(exchange.request()).replaceFirst(" HTTP/1\\.1$", "");
        String line = request + " (exchange " + number(exchange) + who + ")";
        return withBody(line, exchange.request());
    }

    private static List<String> cameBack(Exchange exchange) {
        String response = exchange.response();
        String line = firstLine(response);
        if (!line.startsWith("HTTP/1.1 ")) {
            return List.of(line);
        }
        String type = mediaType(response);
        String answer = line.substring("HTTP/1.1 ".length()) + (type.isEmpty() ? "" : " · " + type);
        return withBody(answer + " · after " + exchange.millis() + " ms", response);
    }

    private static List<String> withBody(String line, String message) {
        int end = message.indexOf("\n\n");
        String body = end < 0 ? "" : message.substring(end + 2).strip().replaceAll("\\s+", " ");
        return body.isEmpty() ? List.of(line) : List.of(line, PlainText.cut(body, EXCERPT));
    }

    /** The number within the run, which is the end of the mark. */
    private static String number(Exchange exchange) {
        return exchange.mark().substring(exchange.mark().lastIndexOf('/') + 1);
    }

    private static String mediaType(String message) {
        return message.lines()
                .skip(1)
                .takeWhile(line -> !line.isEmpty())
                .filter(line -> line.toLowerCase(Locale.ROOT).startsWith("content-type:"))
                .map(line -> line.substring("content-type:".length()))
                .map(value -> value.replaceFirst(";.*", "").strip())
                .findFirst()
                .orElse("");
    }

    private static String firstLine(String text) {
        int end = text.indexOf('\n');
        return end < 0 ? text : text.substring(0, end);
    }

    private static void label(StringBuilder text, String label, List<String> lines) {
        String margin = "  " + label + INDENT.substring(label.length() + 2);
        for (String line : lines) {
            text.append(margin).append(line).append('\n');
            margin = INDENT;
        }
    }
}
