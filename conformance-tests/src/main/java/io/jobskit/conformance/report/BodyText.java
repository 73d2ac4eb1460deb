package io.jobskit.conformance.report;

import io.jobskit.conformance.exchange.Body;
import io.jobskit.conformance.exchange.Message;
import io.jobskit.contract.verdict.MessageRecord;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * What is shown of a body.
 *
 * @param text its beginning as text, without secrets; empty if it is no text
 * @param shown how much of it that is
 * @param bytes how many bytes it has
 */
record BodyText(String text, MessageRecord.Shown shown, long bytes) {

    private static final int MOST_BYTES_A_CHARACTER = 4;

    static BodyText of(Message message, int characters, Secrets secrets) {
        Body content = message.content();
        byte[] body = content.start();
        // So much more than is shown that a secret which begins in the part that is shown is seen whole.
        int margin = secrets.longest();
        int window = (int) Math.min(body.length, (characters + 2L * margin) * MOST_BYTES_A_CHARACTER);
        boolean isAll = window == content.length();
        String read = decoded(ByteBuffer.wrap(body, 0, window), isAll);
        if (read.isEmpty() && !content.isEmpty()) {
            return new BodyText("", MessageRecord.Shown.NO_TEXT, content.length());
        }
        String masked = secrets.masked(read);
        boolean whole = isAll && masked.length() <= characters;
        // The end of a window may hold the beginning of a secret.
        int safe = Math.max(0, masked.length() - (isAll ? 0 : margin));
        int end = whole ? masked.length() : Math.min(characters, safe);
        boolean splitsAPair = end > 0 && !whole && Character.isHighSurrogate(masked.charAt(end - 1));
        return new BodyText(
                masked.substring(0, splitsAPair ? end - 1 : end),
                whole ? MessageRecord.Shown.WHOLE : MessageRecord.Shown.CUT,
                content.length());
    }

    /** Empty if it is no text. */
    private static String decoded(ByteBuffer bytes, boolean isAll) {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        CharBuffer characters = CharBuffer.allocate(bytes.remaining());
        CoderResult result = decoder.decode(bytes, characters, isAll);
        String text = characters.flip().toString();
        boolean isBinary = result.isError() || text.chars().anyMatch(BodyText::isUnprintable);
        return isBinary ? "" : text;
    }

    private static boolean isUnprintable(int character) {
        return character < ' ' && character != '\n' && character != '\r' && character != '\t';
    }
}
