package io.jobskit.conformance.http2;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http2.hpack.HPackDecoder;
import org.apache.hc.core5.http2.hpack.HPackEncoder;
import org.apache.hc.core5.util.ByteArrayBuffer;
import org.apache.http.Header;
import org.apache.http.ProtocolException;
import org.apache.http.message.BasicHeader;

/** Heads as they are on a connection: compressed. Each byte of a value is one character, as over HTTP/1.1. */
final class HeaderBlocks {

    private static final int TABLE = 4096;

    private final HPackEncoder encoder = new HPackEncoder(TABLE, StandardCharsets.ISO_8859_1);
    private final HPackDecoder decoder = new HPackDecoder(TABLE, StandardCharsets.ISO_8859_1);

    /** That block; it relies on none before it, whatever table the server keeps. */
    byte[] written(List<Header> fields) throws IOException {
        ByteArrayBuffer block = new ByteArrayBuffer(TABLE);
        for (Header field : fields) {
            encoder.encodeHeader(block, field.getName(), latin(field.getValue()), true);
        }
        return block.toByteArray();
    }

    /** What no byte stands for becomes a question mark, as over HTTP/1.1. */
    private static String latin(String value) {
        return value.replaceAll("[^\\t\\x20-\\x7e\\xa0-\\xff]", "?");
    }

    /**
     * What the next block says; each block has to be read once, in their order.
     *
     * @throws IOException if it says nothing
     */
    List<Header> read(byte[] block) throws IOException {
        try {
            return decoder.decodeHeaders(ByteBuffer.wrap(block)).stream()
                    .map(field -> (Header) new BasicHeader(field.getName(), field.getValue()))
                    .toList();
        } catch (HttpException | RuntimeException unreadable) {
            throw new IOException(new ProtocolException("A head cannot be read.", unreadable));
        }
    }
}
