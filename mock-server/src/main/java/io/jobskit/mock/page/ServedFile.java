package io.jobskit.mock.page;

import io.jobskit.mock.http.Content;
import io.jobskit.mock.http.HttpRequest;
import io.jobskit.mock.http.HttpResponse;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A file as a browser fetches it: sent once, and again only when it has changed.
 *
 * @param type its media type
 * @param content its content; nobody changes the array
 * @param tag tells this content from any other
 */
@SuppressWarnings("ArrayRecordComponent") // handed on, never compared
record ServedFile(String type, byte[] content, String tag) {

    /** The file with that content. */
    static ServedFile of(String type, byte[] content) {
        return new ServedFile(type, content, tagOf(content));
    }

    /** 200 with the content, or 304 for a reader that says that it has it. */
    HttpResponse answer(HttpRequest request) {
        boolean known = tag.equals(request.list("If-None-Match"));
        HttpResponse answer =
                known ? HttpResponse.of(304) : HttpResponse.of(200).withBody(type, new Content.Bytes(content));
        return answer.withHeader("ETag", tag)
                .withHeader("Cache-Control", "no-cache")
                .withHeader("X-Content-Type-Options", "nosniff");
    }

    private static String tagOf(byte[] content) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
            return '"' + HexFormat.of().formatHex(digest, 0, 8) + '"';
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }
}
