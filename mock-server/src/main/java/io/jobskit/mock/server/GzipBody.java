package io.jobskit.mock.server;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.jspecify.annotations.Nullable;

/** The body of a request that was sent compressed (RFC 9110, 8.4.1.3). */
final class GzipBody {

    private GzipBody() {}

    /** Whether the body was sent with gzip, and nothing besides. */
    static boolean isSentWith(HttpFields headers) {
        String coding = headers.get(HttpHeader.CONTENT_ENCODING);
        return coding != null
                && headers.getValuesList(HttpHeader.CONTENT_ENCODING).size() == 1
                && (coding.strip().equalsIgnoreCase("gzip") || coding.strip().equalsIgnoreCase("x-gzip"));
    }

    /**
     * The body as it was before it was compressed; null if that is larger than the limit, of which no more is made.
     *
     * @throws IOException if it is not gzip, or not all of it
     */
    static byte @Nullable [] inflated(byte[] body, int limit) throws IOException {
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(body))) {
            byte[] whole = in.readNBytes(limit);
            return in.read() < 0 ? whole : null;
        }
    }
}
