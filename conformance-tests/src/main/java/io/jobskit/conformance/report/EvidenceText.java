package io.jobskit.conformance.report;

import io.jobskit.conformance.exchange.Exchange;
import io.jobskit.contract.verdict.ExchangeRecord;
import io.jobskit.contract.verdict.MessageRecord;
import io.jobskit.reports.text.PlainText;
import java.util.List;
import java.util.stream.Collectors;

/** Exchanges as HTTP/1.1 writes them, each with the line that sends its request again, for a text file. */
public final class EvidenceText {

    private final PublicVerdict verdict;

    /** Texts of what that lets out. */
    public EvidenceText(PublicVerdict verdict) {
        this.verdict = verdict;
    }

    /** All of them, in their order. */
    public String of(List<Exchange> exchanges) {
        return exchanges.stream().map(verdict::of).map(EvidenceText::of).collect(Collectors.joining("\n"));
    }

    private static String of(ExchangeRecord exchange) {
        String answer = exchange.noAnswer().isEmpty()
                ? message("HTTP/1.1 " + exchange.answer(), exchange.response())
                : exchange.answer();
        return PlainText.of("== Exchange %d, %s\n%s\n\n%s\n\n%s\n"
                .formatted(
                        exchange.number(),
                        exchange.mark(),
                        message(exchange.line() + " HTTP/1.1", exchange.request()),
                        answer,
                        exchange.curl()));
    }

    private static String message(String first, MessageRecord message) {
        String headers = message.headers().stream()
                .map(header -> header.name() + ": " + header.value() + "\n")
                .collect(Collectors.joining());
        return (first + "\n" + headers + "\n" + message.text()).stripTrailing();
    }
}
