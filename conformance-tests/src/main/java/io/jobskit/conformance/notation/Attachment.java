package io.jobskit.conformance.notation;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A header {@code Content-Disposition} (section "Download a job's results").
 *
 * @param isAttachment whether it says that what comes is to be kept
 * @param fileName the name under which; empty if it gives none
 */
public record Attachment(boolean isAttachment, String fileName) {

    /** The documentation writes {@code file name=}; {@code filename=} and {@code filename*=} count as well. */
    private static final Pattern FILE_NAME = Pattern.compile(
            "file ?name(\\*)?\\s*=\\s*(?:\"((?:[^\"\\\\]|\\\\.)*)\"|([^;\\s]+))", Pattern.CASE_INSENSITIVE);

    /** What a header's value says. */
    public static Attachment of(String disposition) {
        return new Attachment(
                disposition.strip().toLowerCase(Locale.ROOT).startsWith("attachment"), fileName(disposition));
    }

    /** Whether it has a file name that does not end so, in any case. */
    public boolean isNamedOtherwise(String ending) {
        return !fileName.isEmpty() && !fileName.toLowerCase(Locale.ROOT).endsWith(ending.toLowerCase(Locale.ROOT));
    }

    private static String fileName(String disposition) {
        Matcher matcher = FILE_NAME.matcher(disposition);
        if (!matcher.find()) {
            return "";
        }
        String name = Optional.ofNullable(matcher.group(2))
                .map(quoted -> quoted.replaceAll("\\\\(.)", "$1"))
                .orElseGet(() -> matcher.group(3));
        return matcher.group(1) == null ? name : decoded(name);
    }

    private static String decoded(String name) {
        try {
            return URLDecoder.decode(name.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return name;
        }
    }
}
