package io.jobskit.conformance.http2;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import org.apache.hc.core5.http2.frame.FrameFlag;
import org.apache.hc.core5.http2.frame.FrameType;
import org.apache.hc.core5.http2.frame.RawFrame;
import org.jspecify.annotations.Nullable;

/** What is in frames. */
final class Contents {

    private static final int LONGEST_HEAD = 1024 * 1024;
    private static final int PRIORITY = 5;

    private Contents() {}

    /**
     * The content of a frame without what fills it up.
     *
     * @throws IOException if it is shorter than that
     */
    static ByteBuffer of(RawFrame frame, int least) throws IOException {
        @Nullable ByteBuffer content = frame.getLength() == 0 ? ByteBuffer.allocate(0) : frame.getPayloadContent();
        if (content == null || content.remaining() < least) {
            throw Frames.malformed("A frame is too short: " + frame + ".");
        }
        return content;
    }

    static byte[] bytes(ByteBuffer content) {
        byte[] bytes = new byte[content.remaining()];
        content.get(bytes);
        return bytes;
    }

    /** The whole of a head that begins with that frame and may go on in those that come after it. */
    static byte[] head(RawFrame frame, Frames others) throws IOException {
        int before = frame.isFlagSet(FrameFlag.PRIORITY) ? PRIORITY : 0;
        ByteBuffer first = of(frame, before);
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        head.writeBytes(bytes(first.position(first.position() + before)));
        RawFrame part = frame;
        while (!part.isFlagSet(FrameFlag.END_HEADERS)) {
            part = others.next();
            if (!part.isType(FrameType.CONTINUATION)
                    || part.getStreamId() != frame.getStreamId()
                    || head.size() > LONGEST_HEAD) {
                throw Frames.malformed("A head does not end.");
            }
            head.writeBytes(bytes(of(part, 0)));
        }
        return head.toByteArray();
    }
}
