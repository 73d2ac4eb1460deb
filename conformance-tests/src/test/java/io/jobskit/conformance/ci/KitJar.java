package io.jobskit.conformance.ci;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The jar that a release of the kit is. */
final class KitJar {

    static final Path FILE = Path.of("target/jobs-conformance.jar").toAbsolutePath();

    private KitJar() {}

    static String address() {
        return FILE.toUri().toString();
    }

    static String checksum() throws IOException {
        try {
            byte[] sum = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(FILE));
            return HexFormat.of().formatHex(sum);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
