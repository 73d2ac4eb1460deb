package io.jobskit.conformance.report;

import io.jobskit.conformance.exchange.Answer;
import io.jobskit.conformance.exchange.Exchange;
import io.jobskit.conformance.exchange.Header;
import io.jobskit.conformance.exchange.Message;
import io.jobskit.conformance.exchange.Request;

/** Requests and answers as HTTP/1.1 writes them, line ends as {@code \n}, without secrets. */
final class HttpText {

    /** Bodies are cut after so many characters. */
    static final int BODY = 4000;

    private final Secrets secrets;

    HttpText(Secrets secrets) {
        this.secrets = secrets;
    }

    String request(Exchange exchange) {
        Request request = exchange.request();
        return secrets.masked(request.line()) + " HTTP/1.1\n" + message(request.message());
    }

    String answer(Exchange exchange) {
        return exchange.answer().map(this::answer).orElseGet(() -> "[no answer: " + trouble(exchange) + "]");
    }

    private String answer(Answer answer) {
        return "HTTP/1.1 " + secrets.masked(answer.line()) + "\n" + message(answer.message());
    }

    private String trouble(Exchange exchange) {
        return secrets.masked(exchange.trouble());
    }

    private String message(Message message) {
        StringBuilder text = new StringBuilder(256);
        for (Header header : message.headers()) {
            text.append(header.name())
                    .append(": ")
                    .append(secrets.masked(header))
                    .append('\n');
        }
        return text.append('\n').append(body(message)).toString();
    }

    private String body(Message message) {
        return BodyText.of(message, BODY, secrets).whole();
    }

    /** The beginning of an answer's or a request's body, on one line. */
    String excerpt(Message message, int characters) {
        return BodyText.of(message, characters, secrets).onOneLine();
    }
}
