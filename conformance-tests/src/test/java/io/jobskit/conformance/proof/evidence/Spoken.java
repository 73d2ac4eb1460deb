package io.jobskit.conformance.proof.evidence;

import io.jobskit.conformance.exchange.Answer;
import io.jobskit.conformance.exchange.Body;
import io.jobskit.conformance.exchange.Exchange;
import io.jobskit.conformance.exchange.Message;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;

/**
 * A request and its answer as they stand on the wire, each byte as the character of its number.
 *
 * @param sent request line, header lines in their order, body
 * @param cameBack status line, header lines in their order, body without its transfer coding; empty if nothing came
 */
record Spoken(String sent, String cameBack) {

    private static final String END_OF_HEAD = "\r\n\r\n";

    /** What the kit says of an exchange. */
    static Spoken of(Exchange exchange) {
        return new Spoken(
                exchange.request().line() + " HTTP/1.1\r\n"
                        + rest(exchange.request().message(), Message::body),
                exchange.answer().map(answer -> of(answer, Message::body)).orElse(""));
    }

    /** The same, bodies without the coding that they say they have: reports show what they hold. */
    static Spoken plain(Exchange exchange) {
        return new Spoken(
                exchange.request().line() + " HTTP/1.1\r\n"
                        + rest(exchange.request().message(), Message::content),
                exchange.answer().map(answer -> of(answer, Message::content)).orElse(""));
    }

    /** What was on the wire. */
    static Spoken of(byte[] request, byte[] answer) {
        return new Spoken(text(request), withoutChunks(text(answer)));
    }

    private static String of(Answer answer, Function<Message, Body> body) {
        // An empty phrase is a blank and nothing after it.
        return "HTTP/1.1 " + answer.status() + " " + answer.reason() + "\r\n" + rest(answer.message(), body);
    }

    private static String rest(Message message, Function<Message, Body> body) {
        StringBuilder rest = new StringBuilder();
        message.headers()
                .forEach(header -> rest.append(header.name())
                        .append(": ")
                        .append(header.value())
                        .append("\r\n"));
        return rest.append("\r\n").append(text(body.apply(message).bytes())).toString();
    }

    /** The text that a report would show, if it neither masked nor cut anything. */
    static String shown(String spoken) {
        int body = spoken.indexOf(END_OF_HEAD) + END_OF_HEAD.length();
        return spoken.substring(0, body).replace("\r\n", "\n")
                + new String(spoken.substring(body).getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }

    private static String withoutChunks(String answer) {
        int body = answer.indexOf(END_OF_HEAD) + END_OF_HEAD.length();
        if (!answer.substring(0, body)
                .toLowerCase(java.util.Locale.ROOT)
                .contains("\r\ntransfer-encoding: chunked\r\n")) {
            return answer;
        }
        StringBuilder whole = new StringBuilder(answer.substring(0, body));
        for (int at = body; ; ) {
            int line = answer.indexOf("\r\n", at);
            int length = Integer.parseInt(answer.substring(at, line), 16);
            if (length == 0) {
                return whole.toString();
            }
            whole.append(answer, line + 2, line + 2 + length);
            at = line + 2 + length + 2;
        }
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
