package io.jobskit.conformance.http2;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.apache.hc.core5.http2.config.H2Param;
import org.apache.hc.core5.http2.config.H2Setting;
import org.apache.hc.core5.http2.frame.DefaultFrameFactory;
import org.apache.hc.core5.http2.frame.FrameFactory;
import org.apache.hc.core5.http2.frame.RawFrame;
import org.apache.hc.core5.http2.impl.io.FrameOutputBuffer;
import org.apache.http.ConnectionClosedException;
import org.apache.http.ProtocolException;

/** The frames that go over a socket. */
final class Frames {

    /** How many bytes of content a frame has at most. */
    static final int LONGEST = 16 * 1024;

    /** How many bytes of content a side may have sent that the other has not yet taken, unless more is said. */
    static final int USUAL_WINDOW = 65_535;

    /** The same for what the server may have sent to the kit. */
    static final int WINDOW = 1024 * 1024;

    private static final byte[] PREFACE = "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
    private static final FrameFactory FRAMES = DefaultFrameFactory.INSTANCE;

    private static final int HEAD = 9;
    private static final String CLOSED = "the connection is closed";

    private static final int A_LOOK_MILLIS = 1;
    private static final int REST_OF_A_FRAME_MILLIS = 1000;

    private final Socket socket;
    private final BufferedInputStream in;
    private final OutputStream out;
    private final FrameOutputBuffer writer = new FrameOutputBuffer(LONGEST);

    /** Those of a new connection, which begins with what both sides have to know. */
    Frames(Socket socket) throws IOException {
        this.socket = socket;
        this.in = new BufferedInputStream(socket.getInputStream(), LONGEST);
        this.out = new BufferedOutputStream(socket.getOutputStream(), LONGEST);
        out.write(PREFACE);
        write(FRAMES.createSettings(
                new H2Setting(H2Param.ENABLE_PUSH, 0), new H2Setting(H2Param.INITIAL_WINDOW_SIZE, WINDOW)));
        write(FRAMES.createWindowUpdate(0, WINDOW - USUAL_WINDOW));
    }

    /** Writes a frame, which is on its way with the next flush. */
    void write(RawFrame frame) throws IOException {
        writer.write(frame, out);
    }

    /** Writes a head in as many frames as it takes. */
    void writeHead(int stream, byte[] block, boolean isAll) throws IOException {
        int first = Math.min(block.length, LONGEST);
        write(FRAMES.createHeaders(stream, ByteBuffer.wrap(block, 0, first), first == block.length, isAll));
        for (int at = first; at < block.length; at += LONGEST) {
            int length = Math.min(block.length - at, LONGEST);
            boolean isLast = at + length == block.length;
            write(FRAMES.createContinuation(stream, ByteBuffer.wrap(block, at, length), isLast));
        }
    }

    void flush() throws IOException {
        out.flush();
    }

    /**
     * The next frame.
     *
     * @throws ConnectionClosedException if there is none any more
     */
    RawFrame next() throws IOException {
        ByteBuffer head = ByteBuffer.wrap(exactly(HEAD));
        int lengthAndType = head.getInt();
        int length = lengthAndType >>> 8;
        if (length > LONGEST) {
            throw malformed("A frame has %d bytes; at most %d were agreed on.".formatted(length, LONGEST));
        }
        int flags = Byte.toUnsignedInt(head.get());
        int stream = head.getInt() & Integer.MAX_VALUE;
        return new RawFrame(lengthAndType & 0xff, flags, stream, ByteBuffer.wrap(exactly(length)));
    }

    private byte[] exactly(int length) throws IOException {
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new ConnectionClosedException(CLOSED);
        }
        return bytes;
    }

    /**
     * Whether there is something to read although nothing was asked for; what there is then comes soon or not at all.
     *
     * @throws ConnectionClosedException if nothing comes any more
     */
    boolean isSomethingThere() throws IOException {
        socket.setSoTimeout(A_LOOK_MILLIS);
        in.mark(1);
        try {
            if (in.read() < 0) {
                throw new ConnectionClosedException(CLOSED);
            }
        } catch (SocketTimeoutException nothing) {
            return false;
        }
        in.reset();
        socket.setSoTimeout(REST_OF_A_FRAME_MILLIS);
        return true;
    }

    /** Ends what looking for something has begun: from now on, reading takes as long as it takes. */
    void awaitAll() throws IOException {
        socket.setSoTimeout(0);
    }

    /** The server does not keep to the protocol. */
    static IOException malformed(String how) {
        return new IOException(new ProtocolException(how));
    }
}
