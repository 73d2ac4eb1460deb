package io.jobskit.conformance.http2;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.apache.hc.core5.http2.config.H2Param;
import org.apache.hc.core5.http2.frame.DefaultFrameFactory;
import org.apache.hc.core5.http2.frame.FrameFactory;
import org.apache.hc.core5.http2.frame.FrameFlag;
import org.apache.hc.core5.http2.frame.FrameType;
import org.apache.hc.core5.http2.frame.RawFrame;
import org.apache.http.Header;
import org.jspecify.annotations.Nullable;

/** Does what two ends of a connection owe each other, and hands on what comes of the answer that is waited for. */
final class Link {

    private static final FrameFactory FRAMES = DefaultFrameFactory.INSTANCE;
    private static final int REFUSED = 7;

    private final Frames frames;
    private final HeaderBlocks blocks = new HeaderBlocks();
    private final Deque<StreamEvent> events = new ArrayDeque<>();
    private final Windows windows = new Windows();
    private int stream = -1;
    private boolean isLeaving;
    private long received;

    Link(Frames frames) {
        this.frames = frames;
    }

    /** Whether the server takes no more requests on this connection. */
    boolean isLeaving() {
        return isLeaving;
    }

    /** How much has come of answers, and not of what the ends owe each other. */
    long received() {
        return received;
    }

    /** Begins a request; what comes from now on belongs to its answer. */
    void begin(List<Header> head, boolean isAll) throws IOException {
        stream += 2;
        events.clear();
        windows.begin(stream);
        frames.writeHead(stream, blocks.written(head), isAll);
    }

    /** Sends a body, as fast as the server takes it and as long as it has not answered without. */
    void send(byte[] body) throws IOException {
        int at = 0;
        do {
            while (at < body.length && windows.room() <= 0 && !isAnswered()) {
                take();
            }
            if (isAnswered()) {
                return;
            }
            int length =
                    Math.toIntExact(Math.min(Math.min(body.length - at, Frames.LONGEST), Math.max(0, windows.room())));
            frames.write(FRAMES.createData(stream, ByteBuffer.wrap(body, at, length), at + length == body.length));
            at += length;
            windows.sent(length);
        } while (at < body.length);
    }

    private boolean isAnswered() {
        return !events.isEmpty() && events.getLast().isLast();
    }

    void flush() throws IOException {
        frames.flush();
    }

    /** What comes next of the answer. */
    StreamEvent next() throws IOException {
        while (events.isEmpty()) {
            take();
        }
        return events.remove();
    }

    /** Takes what the server has sent meanwhile of its own accord. */
    void catchUp() throws IOException {
        while (frames.isSomethingThere()) {
            take();
        }
        frames.awaitAll();
    }

    private void take() throws IOException {
        frames.flush();
        RawFrame frame = frames.next();
        @Nullable FrameType type = FrameType.valueOf(frame.getType());
        if (type == null) {
            return;
        }
        switch (type) {
            case SETTINGS -> settle(frame);
            case PING -> {
                if (!frame.isFlagSet(FrameFlag.ACK)) {
                    answer(FRAMES.createPingAck(Contents.of(frame, 8)));
                }
            }
            case WINDOW_UPDATE ->
                windows.widen(frame.getStreamId(), Contents.of(frame, 4).getInt());
            case GOAWAY -> leave(Contents.of(frame, 8));
            case RST_STREAM -> reset(frame.getStreamId(), Contents.of(frame, 4).getInt());
            case HEADERS -> head(frame);
            case DATA -> piece(frame);
            case PUSH_PROMISE, CONTINUATION -> throw Frames.malformed("There is a frame of the type " + type + ".");
            case PRIORITY -> {
                // It is advice for servers.
            }
        }
    }

    private void answer(RawFrame frame) throws IOException {
        frames.write(frame);
        frames.flush();
    }

    private void settle(RawFrame frame) throws IOException {
        if (frame.isFlagSet(FrameFlag.ACK)) {
            return;
        }
        ByteBuffer settings = Contents.of(frame, 0);
        while (settings.remaining() >= 6) {
            int key = settings.getShort();
            int value = settings.getInt();
            if (key == H2Param.INITIAL_WINDOW_SIZE.getCode()) {
                windows.begins(value);
            }
        }
        answer(FRAMES.createSettingsAck());
    }

    private void leave(ByteBuffer content) {
        isLeaving = true;
        int last = content.getInt() & Integer.MAX_VALUE;
        if (stream > last) {
            events.add(new StreamEvent.End(BrokenOffException.ended(content.getInt())));
        }
    }

    private void reset(int where, int code) {
        if (where == stream) {
            received += code == REFUSED ? 0 : 1;
            events.add(new StreamEvent.End(BrokenOffException.reset(code)));
        }
    }

    private void head(RawFrame frame) throws IOException {
        int where = frame.getStreamId();
        boolean isLast = frame.isFlagSet(FrameFlag.END_STREAM);
        byte[] block = Contents.head(frame, frames);
        List<Header> fields = blocks.read(block);
        if (where == stream) {
            received += block.length;
            events.add(new StreamEvent.Head(fields, isLast));
        }
    }

    private void piece(RawFrame frame) throws IOException {
        ByteBuffer bytes = Contents.of(frame, 0);
        makeRoom(0, windows.tookOfAll(frame.getLength()));
        if (frame.getStreamId() == stream) {
            received += bytes.remaining();
            boolean isLast = frame.isFlagSet(FrameFlag.END_STREAM);
            if (!isLast) {
                makeRoom(stream, windows.took(frame.getLength()));
            }
            events.add(new StreamEvent.Piece(bytes, isLast));
        }
    }

    /** Lets the server send on. */
    private void makeRoom(int where, int by) throws IOException {
        if (by > 0) {
            answer(FRAMES.createWindowUpdate(where, by));
        }
    }
}
