package io.jobskit.mock.store;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where a database is that several servers share, and who may use it.
 *
 * @param url its address as its driver has it, such as {@code jdbc:postgresql://db.example:5432/jobs}
 * @param user who may use it; null for whom the address names or the driver takes
 * @param password the password of that user; null for the one in the address, or for none
 */
public record StoreAddress(
        String url, @Nullable String user, @Nullable String password) {

    private static final String PREFIX = "jdbc:";
    private static final String KNOWN = "jdbc:postgresql:";

    /** Passwords among the parameters, and what some put in front of the host though the driver knows nothing of it. */
    private static final Pattern SECRETS = Pattern.compile("(?<=[?&](?:ssl)?password=)[^&]*|(?<=//)[^/@?]*(?=@)");

    /** @throws IllegalArgumentException if the address is not of a database that can be shared; the message says what would be right */
    public StoreAddress {
        if (!url.startsWith(KNOWN)) {
            throw new IllegalArgumentException(
                    "The store '" + hidden(url)
                            + "' cannot be used: the only supported database is PostgreSQL, as in jdbc:postgresql://localhost:5432/jobs");
        }
    }

    /** Whether the text is meant as the address of a database, and not as the name of a file. */
    public static boolean isMeant(String text) {
        return text.toLowerCase(Locale.ROOT).startsWith(PREFIX);
    }

    /** The address without its secrets. */
    public String shown() {
        return hidden(url);
    }

    /** Nothing in it is a secret. */
    @Override
    public String toString() {
        return shown();
    }

    private static String hidden(String url) {
        return SECRETS.matcher(url).replaceAll("***");
    }
}
