package io.jobskit.conformance.notation;

import io.jobskit.conformance.exchange.Body;
import io.jobskit.conformance.exchange.Message;
import io.jobskit.conformance.exchange.NotReadException;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;

/** Compares what results say, however long they are. */
public final class ResultsText {

    /** What is shorter may be there by chance. */
    private static final int TELLING = 12;

    /** A line that is longer is taken in pieces. */
    private static final int LONGEST_LINE = 64 * 1024;

    private ResultsText() {}

    /**
     * Whether both say the same: JSON in whatever order its members stand, and a workbook whenever it was written.
     *
     * @throws NotReadException if that cannot be told
     */
    public static boolean isTheSame(Message one, Message other) {
        return one.content().hasSameBytesAs(other.content())
                || one.hasSameJsonAs(other)
                || Workbook.haveSameCells(one.content(), other.content());
    }

    /**
     * Whether an answer has any line of results in it.
     *
     * @throws NotReadException if the answer is too long to be searched for each of them, and none was found at a line of
     *     its own
     */
    public static boolean isGivenAway(Message results, Message answer) {
        if (answer.content().length() < TELLING) {
            return false;
        }
        if (answer.content().isDocument()) {
            String text = answer.text();
            return anyLine(results.content(), text::contains);
        }
        if (results.content().hasSameBytesAs(answer.content()) || sharesLine(results.content(), answer.content())) {
            return true;
        }
        throw new NotReadException("The answer has %s, too many to be searched for each line of the results."
                .formatted(answer.content().size()));
    }

    /** Of the beginnings alone: whoever gives results away gives them from there. */
    private static boolean sharesLine(Body results, Body answer) {
        Set<String> lines = new HashSet<>();
        anyLine(Body.of(results.start()), line -> {
            lines.add(line);
            return false;
        });
        return anyLine(answer, lines::contains);
    }

    private static boolean anyLine(Body body, Predicate<String> such) {
        try (Reader text = new InputStreamReader(body.open(), StandardCharsets.UTF_8)) {
            char[] piece = new char[8192];
            StringBuilder line = new StringBuilder();
            for (int read = text.read(piece); read >= 0; read = text.read(piece)) {
                for (int i = 0; i < read; i++) {
                    boolean ends = piece[i] == '\n' || piece[i] == '\r' || line.length() == LONGEST_LINE;
                    if (ends && isSuch(line, such)) {
                        return true;
                    }
                    if (ends) {
                        line.setLength(0);
                    }
                    line.append(piece[i]);
                }
            }
            return isSuch(line, such);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isSuch(StringBuilder line, Predicate<String> such) {
        String text = line.toString().strip();
        return text.length() >= TELLING && such.test(text);
    }
}
