package io.jobskit.reports.text;

import io.jobskit.contract.outcome.Outcome;
import io.jobskit.contract.verdict.ExchangeRecord;
import io.jobskit.contract.verdict.MessageRecord;
import io.jobskit.contract.verdict.RequirementRecord;
import java.util.List;

/**
 * Why a requirement is not kept, or could not be judged, for the person who has to mend it: what is asked, what
 * was sent, what came back, the difference, where to look, and how to see it again.
 */
public final class FailureText {

    private static final int EXCERPT = 300;
    private static final String INDENT = " ".repeat(17);

    private FailureText() {}

    /** The text, several lines, the last one ended as well; safe for terminals and for XML. */
    public static String of(RequirementRecord judged) {
        List<ExchangeRecord> shown = Telltale.of(judged);
        int others = judged.evidence().size() - shown.size();
        StringBuilder text = new StringBuilder(head(judged)).append("\n\n");
        label(text, "Requirement", judged.says().lines().toList());
        if (others > 0) {
            label(text, "Not shown", List.of(Words.count(others, "exchange", "exchanges") + ", see verdict.json"));
        }
        for (ExchangeRecord exchange : shown) {
            text.append('\n');
            label(text, "Request", sent(exchange));
            label(text, "Response", cameBack(exchange));
        }
        text.append('\n');
        String difference = judged.outcome() == Outcome.INCONCLUSIVE ? "Not judged" : "Difference";
        label(text, difference, judged.reason().lines().toList());
        label(text, "By the schema", judged.schemas());
        if (judged.outcome() != Outcome.INCONCLUSIVE) {
            label(text, "Look first", judged.lookFirst().lines().toList());
        }
        label(
                text,
                "Find in log",
                shown.stream()
                        .filter(exchange -> !exchange.mark().isEmpty())
                        .map(exchange -> "Jobs-Conformance: " + exchange.mark())
                        .distinct()
                        .toList());
        label(
                text,
                "Reproduce",
                shown.stream().map(ExchangeRecord::curl).distinct().toList());
        label(text, "Scenario", judged.scenarios());
        return PlainText.of(text.toString());
    }

    private static String head(RequirementRecord judged) {
        String section = judged.section().isEmpty() ? "" : " · " + judged.section();
        return judged.outcome() + " " + judged.id() + " (" + judged.level().label() + ")" + section;
    }

    private static List<String> sent(ExchangeRecord exchange) {
        String who = exchange.identity().isEmpty() ? "" : ", as " + exchange.identity();
        String line = exchange.line() + " (exchange " + exchange.number() + who + ")";
        return withBody(line, exchange.request());
    }

    private static List<String> cameBack(ExchangeRecord exchange) {
        if (!exchange.noAnswer().isEmpty()) {
            return List.of(exchange.answer());
        }
        String type = exchange.response().mediaType();
        String answer = exchange.answer() + (type.isEmpty() ? "" : " · " + type);
        return withBody(answer + " · after " + exchange.millis() + " ms", exchange.response());
    }

    private static List<String> withBody(String line, MessageRecord message) {
        String body = message.text().strip().replaceAll("\\s+", " ");
        return body.isEmpty() ? List.of(line) : List.of(line, PlainText.cut(body, EXCERPT));
    }

    private static void label(StringBuilder text, String label, List<String> lines) {
        String margin = "  " + label + INDENT.substring(label.length() + 2);
        for (String line : lines) {
            text.append(margin).append(line).append('\n');
            margin = INDENT;
        }
    }
}
