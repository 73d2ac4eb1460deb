package io.jobskit.conformance.report;

import io.jobskit.conformance.exchange.Exchange;
import io.jobskit.reports.text.PlainText;
import java.util.List;
import java.util.stream.Collectors;

/** Exchanges as they were on the wire, each with the line that sends its request again, for a text file. */
public final class EvidenceText {

    private final HttpText http;
    private final CurlLine curl;

    /** Texts that keep these secrets. */
    public EvidenceText(Secrets secrets) {
        this.http = new HttpText(secrets);
        this.curl = new CurlLine(secrets);
    }

    /** All of them, in their order. */
    public String of(List<Exchange> exchanges) {
        return exchanges.stream().map(this::of).collect(Collectors.joining("\n"));
    }

    private String of(Exchange exchange) {
        String text = "== Exchange %d, %s\n%s\n\n%s\n\n%s\n"
                .formatted(
                        exchange.number(),
                        exchange.mark(),
                        http.request(exchange).stripTrailing(),
                        http.answer(exchange).stripTrailing(),
                        curl.of(exchange));
        return PlainText.of(text);
    }
}
