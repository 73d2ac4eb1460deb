package io.jobskit.mock.server;

import io.jobskit.mock.http.Content;
import io.jobskit.mock.http.HttpResponse;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.BufferUtil;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a request while it is answered: its body, the beginning of that of the answer, and what the log says
 * besides. It travels with the request, so that whoever hears of the end of it finds it.
 */
final class RequestRecord {

    /** How much of a body is kept, in bytes. */
    static final int MOST_KEPT = 16 * 1024;

    private static final String ATTRIBUTE = "io.jobskit.recording";
    private static final byte[] NOTHING = {};

    private final boolean told;
    private byte[] requestBody = NOTHING;
    private long requestLength;
    private byte[] answerBody = NOTHING;
    private long answerLength;
    private @Nullable String note;

    private RequestRecord(boolean told) {
        this.told = told;
    }

    /**
     * Begins that of a request.
     *
     * @param told whether others shall hear of the request once it is answered
     */
    static void begin(Request request, boolean told) {
        request.setAttribute(ATTRIBUTE, new RequestRecord(told));
    }

    /** That of a request; one that nobody is told of, if the request never got so far. */
    static RequestRecord of(Request request) {
        return request.getAttribute(ATTRIBUTE) instanceof RequestRecord recording
                ? recording
                : new RequestRecord(false);
    }

    /** Whether others shall hear of the request once it is answered. */
    boolean isTold() {
        return told;
    }

    /** The body of the request has been read. */
    void sent(byte[] body) {
        requestBody = kept(body);
        requestLength = body.length;
    }

    /** That is the answer. What is made while it is sent is heard of by {@link #answering}. */
    void answered(HttpResponse answer) {
        if (answer.note() != null) {
            note = answer.note();
        }
        if (answer.content() instanceof Content.Bytes whole) {
            answerBody = kept(whole.bytes());
            answerLength = whole.bytes().length;
        }
    }

    /** So much more of the answer's body is sent; the buffer is left as it is. */
    void answering(@Nullable ByteBuffer more) {
        if (more == null || !more.hasRemaining()) {
            return;
        }
        answerLength += more.remaining();
        int room = MOST_KEPT - answerBody.length;
        if (room > 0) {
            byte[] piece = BufferUtil.toArray(more.slice(more.position(), Math.min(room, more.remaining())));
            byte[] both = Arrays.copyOf(answerBody, answerBody.length + piece.length);
            System.arraycopy(piece, 0, both, answerBody.length, piece.length);
            answerBody = both;
        }
    }

    /** The answer could not be sent to its end. */
    void cutOff() {
        note = note + ", cut off";
    }

    /** What the log says besides; null for nothing. */
    @Nullable
    String note() {
        return note;
    }

    byte[] requestBody() {
        return requestBody;
    }

    boolean requestIsCut() {
        return requestLength > requestBody.length;
    }

    byte[] answerBody() {
        return answerBody;
    }

    boolean answerIsCut() {
        return answerLength > answerBody.length;
    }

    private static byte[] kept(byte[] body) {
        return body.length <= MOST_KEPT ? body : Arrays.copyOf(body, MOST_KEPT);
    }
}
