package io.jobskit.conformance.report;

import io.jobskit.conformance.exchange.Exchange;
import io.jobskit.conformance.outcome.Outcome;
import io.jobskit.conformance.outcome.RequirementOutcome;
import java.time.Duration;
import java.util.List;

/**
 * Why a requirement is not kept, or could not be judged, for the person who has to mend it: what the page asks, what
 * was sent, what came back, the difference, where to look, and how to see it again.
 */
public final class FailureText {

    private static final int SHOWN = 3;
    private static final int EXCERPT = 300;
    private static final String INDENT = " ".repeat(17);

    private final HttpText http;
    private final CurlLine curl;
    private final Secrets secrets;

    /** Texts that keep these secrets. */
    public FailureText(Secrets secrets) {
        this.secrets = secrets;
        this.http = new HttpText(secrets);
        this.curl = new CurlLine(secrets);
    }

    /** The text, several lines, the last one ended as well. */
    public String of(RequirementOutcome judged) {
        List<Exchange> evidence = judged.evidence();
        List<Exchange> last = evidence.subList(Math.max(0, evidence.size() - SHOWN), evidence.size());
        StringBuilder text = new StringBuilder(head(judged)).append('\n');
        line(text, "The page asks", judged.requirement().says());
        if (evidence.size() > SHOWN) {
            line(text, "Before this", exchanges(evidence.size() - SHOWN) + ", see verdict.json");
        }
        for (Exchange exchange : last) {
            text.append('\n');
            line(text, "Sent", sent(exchange));
            line(text, "Came back", cameBack(exchange));
        }
        text.append('\n');
        line(
                text,
                judged.outcome() == Outcome.INCONCLUSIVE ? "Not judged" : "Difference",
                secrets.masked(judged.reason()));
        line(text, "Look first", judged.requirement().look());
        label(
                text,
                "In the log",
                last.stream()
                        .map(exchange -> Exchange.MARK + ": " + exchange.mark())
                        .distinct()
                        .toList());
        label(text, "Again", last.stream().map(curl::of).distinct().toList());
        label(text, "Written in", judged.scenarios());
        // What a target sends must not steer the terminal on which it is shown.
        return XmlText.of(text.toString());
    }

    private static String head(RequirementOutcome judged) {
        String section = judged.requirement().section();
        return "%s %s (%s)%s\n"
                .formatted(
                        judged.outcome(),
                        judged.requirement().id(),
                        judged.requirement().level().label(),
                        section.isEmpty() ? "" : " · " + section);
    }

    private static String exchanges(int number) {
        return number == 1 ? "1 exchange" : number + " exchanges";
    }

    private String sent(Exchange exchange) {
        String who = exchange.identity().isEmpty() ? "" : ", as " + exchange.identity();
        String body = http.excerpt(exchange.request().message(), EXCERPT);
        return secrets.masked(exchange.request().line()) + " (exchange " + exchange.number() + who + ")" + below(body);
    }

    private String cameBack(Exchange exchange) {
        return exchange.answer()
                .map(answer -> {
                    String type = answer.message().mediaType();
                    return secrets.masked(answer.line())
                            + (type.isEmpty() ? "" : " · " + secrets.masked(type))
                            + " · after " + millis(exchange) + " ms"
                            + below(http.excerpt(answer.message(), EXCERPT));
                })
                .orElseGet(() -> http.answer(exchange));
    }

    private static long millis(Exchange exchange) {
        return Duration.between(exchange.sentAt(), exchange.answeredAt()).toMillis();
    }

    private static String below(String body) {
        return body.isEmpty() ? "" : "\n" + body;
    }

    private static void line(StringBuilder text, String label, String content) {
        label(text, label, content.isEmpty() ? List.of() : content.lines().toList());
    }

    private static void label(StringBuilder text, String label, List<String> lines) {
        for (int i = 0; i < lines.size(); i++) {
            String margin = i == 0 ? "  " + label + INDENT.substring(label.length() + 2) : INDENT;
            text.append(margin).append(lines.get(i)).append('\n');
        }
    }
}
