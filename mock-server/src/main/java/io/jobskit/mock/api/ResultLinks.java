package io.jobskit.mock.api;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** The keys of links that lead to results without credentials: nobody can guess one, and none outlives the server. */
final class ResultLinks {

    private static final String ALGORITHM = "HmacSHA256";

    /** Made for the first link: randomness takes a while to be had, and most servers never need any. */
    private volatile @Nullable SecretKeySpec secret;

    /** The key of the link to the results of the job with that number. */
    String key(long number) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(secret());
            byte[] digest = mac.doFinal(Long.toString(number).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java platform has " + ALGORITHM, impossible);
        }
    }

    /** Whether that is the key; it takes as long however much of it is right. */
    boolean matches(long number, String key) {
        return MessageDigest.isEqual(
                key(number).getBytes(StandardCharsets.UTF_8), key.getBytes(StandardCharsets.UTF_8));
    }

    private SecretKeySpec secret() {
        SecretKeySpec made = secret;
        return made != null ? made : newSecret();
    }

    private synchronized SecretKeySpec newSecret() {
        SecretKeySpec made = secret;
        if (made == null) {
            byte[] bytes = new byte[32];
            new SecureRandom().nextBytes(bytes);
            made = new SecretKeySpec(bytes, ALGORITHM);
            secret = made;
        }
        return made;
    }
}
