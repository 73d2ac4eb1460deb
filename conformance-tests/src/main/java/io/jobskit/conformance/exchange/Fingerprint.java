package io.jobskit.conformance.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** What tells a body from others where it is too long to be shown, for whoever has a copy of it. */
public final class Fingerprint {

    private Fingerprint() {}

    /** The body's length, and the checksum of one that is kept in a file. */
    public static String of(Body body) {
        if (body.isInMemory() || body.file().isEmpty()) {
            return body.size();
        }
        try (DigestInputStream all = new DigestInputStream(body.open(), MessageDigest.getInstance("SHA-256"))) {
            all.transferTo(OutputStream.nullOutputStream());
            return "%s, SHA-256 %s"
                    .formatted(
                            body.size(),
                            HexFormat.of().formatHex(all.getMessageDigest().digest()));
        } catch (IOException | NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
