package io.jobskit.conformance.http2;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.hc.core5.http2.H2Error;
import org.apache.hc.core5.http2.frame.DefaultFrameFactory;
import org.apache.hc.core5.http2.frame.FrameFactory;
import org.apache.hc.core5.http2.frame.FrameFlag;
import org.apache.hc.core5.http2.frame.FrameType;
import org.apache.hc.core5.http2.frame.RawFrame;
import org.apache.hc.core5.http2.impl.io.FrameInputBuffer;
import org.apache.http.Header;
import org.apache.http.HttpResponse;
import org.apache.http.NoHttpResponseException;
import org.apache.http.ProtocolException;
import org.apache.http.entity.ByteArrayEntity;
import org.apache.http.message.BasicHeader;
import org.apache.http.message.BasicHttpEntityEnclosingRequest;
import org.apache.http.message.BasicHttpRequest;
import org.junit.jupiter.api.Test;

class SessionTest {

    private static final FrameFactory FRAMES = DefaultFrameFactory.INSTANCE;
    private static final int PREFACE = 24;
    private static final int HEAD = 9;

    private final HeaderBlocks blocks = new HeaderBlocks();
    private final ByteArrayOutputStream sent = new ByteArrayOutputStream();

    @Test
    void anAnswerInManyFramesIsReadAsOne() throws IOException {
        byte[] head = blocks.written(fields(":status", "200", "content-length", "5", "X-Y", "z"));
        byte[] padded = {2, 'l', 'l', 'o', 0, 0};
        Session session = asked(
                FRAMES.createSettings(),
                head(false, ":status", "103"),
                FRAMES.createHeaders(1, ByteBuffer.wrap(head, 0, 3), false, false),
                FRAMES.createContinuation(1, ByteBuffer.wrap(head, 3, head.length - 3), true),
                FRAMES.createPing(ByteBuffer.wrap(new byte[8])),
                FRAMES.createData(1, ByteBuffer.wrap(bytes("he")), false),
                new RawFrame(FrameType.DATA.getValue(), FrameFlag.PADDED.getValue(), 1, ByteBuffer.wrap(padded)),
                head(true, "x-checksum", "1"));

        HttpResponse answer = session.head();
        assertThat(answer.getStatusLine().getStatusCode()).isEqualTo(200);
        assertThat(answer.getStatusLine().getReasonPhrase()).isEmpty();
        assertThat(answer.getFirstHeader("X-Y").getValue()).isEqualTo("z");
        assertThat(session.body(answer).getContent()).hasContent("hello");
        assertThat(sentFrames())
                .anyMatch(frame -> frame.isType(FrameType.SETTINGS) && frame.isFlagSet(FrameFlag.ACK))
                .anyMatch(frame -> frame.isType(FrameType.PING) && frame.isFlagSet(FrameFlag.ACK));
    }

    @Test
    void aRequestIsSentWithoutWhatIsAboutAConnection() throws IOException {
        BasicHttpRequest request = new BasicHttpRequest("GET", "/v1/jobs?a=b");
        request.setHeaders(fields("Host", "a.example:1", "Connection", "Keep-Alive", "Addepar-Firm", "1")
                .toArray(Header[]::new));
        session().begin(request);

        assertThat(Fields.whole(request))
                .extracting(field -> field.getName() + " " + field.getValue())
                .containsExactly(
                        ":method GET",
                        ":scheme https",
                        ":authority a.example:1",
                        ":path /v1/jobs?a=b",
                        "addepar-firm 1");
    }

    @Test
    void aBodyIsSentAsTheServerTakesIt() throws IOException {
        Session session = posted(
                new byte[70_000],
                FRAMES.createWindowUpdate(1, 10_000),
                FRAMES.createWindowUpdate(0, 10_000),
                head(true, ":status", "204"));

        assertThat(session.head().getStatusLine().getStatusCode()).isEqualTo(204);
        assertThat(pieces()).extracting(RawFrame::getLength).containsExactly(16384, 16384, 16384, 16383, 4465);
        assertThat(pieces())
                .filteredOn(frame -> frame.isFlagSet(FrameFlag.END_STREAM))
                .extracting(RawFrame::getLength)
                .containsExactly(4465);
    }

    @Test
    void aBodyIsNotSentOnOnceTheServerHasAnswered() throws IOException {
        Session session = posted(new byte[70_000], head(true, ":status", "413"));

        assertThat(session.head().getStatusLine().getStatusCode()).isEqualTo(413);
        assertThat(pieces()).hasSize(4).noneMatch(frame -> frame.isFlagSet(FrameFlag.END_STREAM));
    }

    private Session posted(byte[] body, RawFrame... frames) throws IOException {
        Session session = session(frames);
        session.begin(new BasicHttpEntityEnclosingRequest("POST", "/"));
        session.send(new ByteArrayEntity(body));
        session.flush();
        return session;
    }

    private List<RawFrame> pieces() throws IOException {
        return sentFrames().stream()
                .filter(frame -> frame.isType(FrameType.DATA))
                .toList();
    }

    @Test
    void anEmptyBodyEndsTheRequest() throws IOException {
        Session session = session();
        session.begin(new BasicHttpEntityEnclosingRequest("POST", "/"));
        session.send(null);
        session.flush();

        assertThat(sentFrames().get(sentFrames().size() - 1))
                .matches(frame -> frame.isType(FrameType.DATA) && frame.isFlagSet(FrameFlag.END_STREAM));
    }

    @Test
    void whatTheServerBreaksOffIsToldByItsError() throws IOException {
        Session reset = asked(FRAMES.createResetStream(1, H2Error.INTERNAL_ERROR));
        assertThatThrownBy(reset::head)
                .isInstanceOf(BrokenOffException.class)
                .hasMessage("reset the stream of the request with INTERNAL_ERROR");
        assertThat(reset.metrics().getReceivedBytesCount()).isPositive();

        Session refused = asked(FRAMES.createResetStream(1, H2Error.REFUSED_STREAM));
        assertThatThrownBy(refused::head).isInstanceOf(BrokenOffException.class);
        assertThat(refused.metrics().getReceivedBytesCount()).isZero();

        Session ended = asked(FRAMES.createGoAway(0, H2Error.ENHANCE_YOUR_CALM, "calm"));
        assertThatThrownBy(ended::head).hasMessage("ended the connection with ENHANCE_YOUR_CALM");
        assertThat(ended.metrics().getReceivedBytesCount()).isZero();
    }

    @Test
    void aServerThatLeavesAnswersWhatItHasTaken() throws IOException {
        Session session = asked(FRAMES.createGoAway(1, H2Error.NO_ERROR, ""), head(true, ":status", "204"));

        assertThat(session.head().getStatusLine().getStatusCode()).isEqualTo(204);
        assertThat(session.isLeaving()).isTrue();
    }

    @Test
    void aConnectionIsOverOnceItIsClosedOrTheServerLeaves() throws IOException {
        assertThat(session().isOver()).isTrue();
        assertThat(session(FRAMES.createGoAway(0, H2Error.NO_ERROR, "")).isOver())
                .isTrue();
    }

    @Test
    void noAnswerIsToldApartFromOneThatBreaksOff() throws IOException {
        assertThatThrownBy(asked()::head).isInstanceOf(NoHttpResponseException.class);
        Session session = asked(head(false, ":status", "200"));
        HttpResponse answer = session.head();
        assertThatThrownBy(() -> session.body(answer).getContent().readAllBytes())
                .isInstanceOf(org.apache.http.ConnectionClosedException.class);
    }

    @Test
    void whatIsNoHttpIsToldAsSuch() throws IOException {
        assertWrong(head(true, "content-type", "a/b"));
        assertWrong(head(true, ":status", "two hundred"));
        assertWrong(head(true, ":status", "100"));
        assertWrong(FRAMES.createData(1, ByteBuffer.wrap(bytes("a")), true));
        assertWrong(FRAMES.createPushPromise(1, ByteBuffer.wrap(new byte[4]), true));
        assertWrong(FRAMES.createHeaders(1, ByteBuffer.wrap(new byte[] {(byte) 0xff}), true, true));

        Session session = asked(
                head(false, ":status", "200", "content-length", "2"),
                FRAMES.createData(1, ByteBuffer.wrap(bytes("a")), true));
        HttpResponse answer = session.head();
        assertThatThrownBy(() -> session.body(answer).getContent().readAllBytes())
                .hasCauseInstanceOf(ProtocolException.class)
                .hasMessageContaining("The body has 1 bytes, and 2 were announced.");
    }

    private void assertWrong(RawFrame... frames) throws IOException {
        assertThatThrownBy(asked(frames)::head).hasCauseInstanceOf(ProtocolException.class);
    }

    /** One that has sent a request and is answered with these frames; the connection is closed after them. */
    private Session asked(RawFrame... frames) throws IOException {
        Session session = session(frames);
        session.begin(new BasicHttpRequest("GET", "/v1/jobs"));
        return session;
    }

    private Session session(RawFrame... frames) throws IOException {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        for (RawFrame frame : frames) {
            said.writeBytes(ByteBuffer.allocate(HEAD)
                    .putInt(frame.getLength() << 8 | frame.getType())
                    .put((byte) frame.getFlags())
                    .putInt(frame.getStreamId())
                    .array());
            said.writeBytes(copy(frame).array());
        }
        return new Session(new Frames(new SaidSocket(said.toByteArray(), sent)));
    }

    private RawFrame head(boolean isAll, String... fields) throws IOException {
        return FRAMES.createHeaders(1, ByteBuffer.wrap(blocks.written(fields(fields))), true, isAll);
    }

    private static List<Header> fields(String... fields) {
        List<Header> all = new ArrayList<>();
        for (int at = 0; at < fields.length; at += 2) {
            all.add(new BasicHeader(fields[at], fields[at + 1]));
        }
        return all;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(US_ASCII);
    }

    private List<RawFrame> sentFrames() throws IOException {
        byte[] all = sent.toByteArray();
        InputStream in = new ByteArrayInputStream(Arrays.copyOfRange(all, PREFACE, all.length));
        List<RawFrame> frames = new ArrayList<>();
        FrameInputBuffer buffer = new FrameInputBuffer(Frames.LONGEST);
        for (int at = PREFACE;
                at < all.length;
                at += HEAD + frames.get(frames.size() - 1).getLength()) {
            RawFrame frame = buffer.read(in);
            frames.add(new RawFrame(frame.getType(), frame.getFlags(), frame.getStreamId(), copy(frame)));
        }
        return frames;
    }

    private static ByteBuffer copy(RawFrame frame) {
        byte[] content = new byte[frame.getLength()];
        if (content.length > 0) {
            frame.getPayload().get(content);
        }
        return ByteBuffer.wrap(content);
    }

    /** A socket at whose other end everything is said already. */
    private static final class SaidSocket extends Socket {

        private final InputStream in;
        private final OutputStream out;

        SaidSocket(byte[] said, OutputStream out) {
            this.in = new ByteArrayInputStream(said);
            this.out = out;
        }

        @Override
        public InputStream getInputStream() {
            return in;
        }

        @Override
        public OutputStream getOutputStream() {
            return out;
        }

        @Override
        public synchronized void setSoTimeout(int millis) {
            assertThat(millis).isNotNegative();
        }
    }
}
