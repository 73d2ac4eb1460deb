package io.jobskit.conformance.proof.twist;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.function.IntUnaryOperator;
import java.util.function.UnaryOperator;
import org.apache.http.impl.EnglishReasonPhraseCatalog;

/**
 * How an answer is written, as far as HTTP leaves a choice.
 *
 * @param before what is sent before it: answers that inform
 * @param statusLine what becomes of its status line
 * @param header what becomes of the name of a header
 * @param more header lines of its own, each with its line end
 * @param chunk how many bytes a chunk has, by its place; 0: the answer has no chunks unless it says so
 * @param extension what follows the size of a chunk
 * @param trailer what follows the last chunk, each line with its line end
 * @param hasLength whether it says how long it is; else the connection ends with it
 */
public record Form(
        String before,
        UnaryOperator<String> statusLine,
        UnaryOperator<String> header,
        String more,
        IntUnaryOperator chunk,
        String extension,
        String trailer,
        boolean hasLength) {

    /** With nothing odd about it. */
    public static Form plain() {
        return new Form("", UnaryOperator.identity(), UnaryOperator.identity(), "", place -> 0, "", "", true);
    }

    public Form before(String informing) {
        return new Form(informing, statusLine, header, more, chunk, extension, trailer, hasLength);
    }

    public Form statusLine(UnaryOperator<String> other) {
        return new Form(before, other, header, more, chunk, extension, trailer, hasLength);
    }

    public Form header(UnaryOperator<String> other) {
        return new Form(before, statusLine, other, more, chunk, extension, trailer, hasLength);
    }

    public Form more(String lines) {
        return new Form(before, statusLine, header, lines, chunk, extension, trailer, hasLength);
    }

    public Form chunked(IntUnaryOperator sizes, String extended, String trailing) {
        return new Form(before, statusLine, header, more, sizes, extended, trailing, hasLength);
    }

    public Form untilTheEnd() {
        return new Form(before, statusLine, header, more, chunk, extension, trailer, false);
    }

    byte[] bytes(Reply reply, String method) {
        boolean isChunked = reply.headers().containsKey("Transfer-Encoding") || chunk.applyAsInt(0) > 0;
        boolean hasNone = method.equals("HEAD") || reply.is(204) || reply.is(304);
        StringBuilder head = new StringBuilder(before)
                .append(statusLine.apply("HTTP/1.1 %d %s".formatted(reply.status(), reason(reply.status()))))
                .append("\r\n");
        reply.without("Content-Length")
                .without("Transfer-Encoding")
                .headers()
                .forEach((name, value) -> line(head, name, value));
        head.append(more);
        if (!hasNone && isChunked) {
            line(head, "Transfer-Encoding", "chunked");
        } else if (!hasNone && hasLength) {
            line(head, "Content-Length", Integer.toString(reply.body().length));
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(latin(head.append("\r\n").toString()));
        if (!hasNone && isChunked) {
            chunks(reply.body(), bytes);
        } else if (!hasNone) {
            bytes.writeBytes(reply.body());
        }
        return bytes.toByteArray();
    }

    private void line(StringBuilder head, String name, String value) {
        head.append(header.apply(name)).append(": ").append(value).append("\r\n");
    }

    /** One chunk, where no sizes are given. */
    private void chunks(byte[] body, ByteArrayOutputStream bytes) {
        int at = 0;
        for (int place = 0; at < body.length; place++) {
            int asked = chunk.applyAsInt(place);
            int size = Math.min(asked > 0 ? asked : body.length, body.length - at);
            bytes.writeBytes(latin("%x%s\r\n".formatted(size, extension)));
            bytes.write(body, at, size);
            bytes.writeBytes(latin("\r\n"));
            at += size;
        }
        bytes.writeBytes(latin("0\r\n" + trailer + "\r\n"));
    }

    private static String reason(int status) {
        String reason =
                status < 600 && status >= 100 ? EnglishReasonPhraseCatalog.INSTANCE.getReason(status, Locale.ROOT) : "";
        return reason == null ? "" : reason;
    }

    private static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
