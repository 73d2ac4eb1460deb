package io.jobskit.conformance.report;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What lets somebody in and is not the target file's: signatures, tokens and passwords in links that the target gave, be
 * they parameters, members of documents, or before the host. They are found in any text by their names, however the link
 * in it is escaped.
 */
final class LinkSecrets {

    /**
     * A shorter value could be guessed, and told to be right by its fingerprint. A longer one is masked with it, so that
     * two links that differ do not look alike.
     */
    static final int GUESSABLE = 12;

    private static final String NAME = "_.-[]%";
    private static final String ENDS = "&#;\"'<>\\()[]{}|`,… \t\r\n";
    private static final Pattern ENCODED_MARK =
            Pattern.compile("(?i)(?:%3F|%26|%23|%3B|(?<=\\\\)u0026|(?<=\\\\)u003f)");
    private static final Pattern ENCODED_END = Pattern.compile("(?i)%(?:26|23|3B|22|27|20)");

    private static final String END_OF_USER_INFO = "/?#@\"'<>\\ \t\r\n";
    private static final Pattern STRING = Pattern.compile("\\s*\\\\?\"([^\"\\\\]*)");

    /** A value and where it stands in a text. */
    record Found(String name, String value, int start, int end) {

        /** What stands in its place. */
        String mask() {
            return value.length() < GUESSABLE ? Secrets.MASK : "…" + fingerprint();
        }

        /** Tells it from others; the same in whatever way it is encoded. */
        String fingerprint() {
            try {
                byte[] digest = MessageDigest.getInstance("SHA-256").digest(plain().getBytes(StandardCharsets.UTF_8));
                return HexFormat.of().formatHex(digest, 0, 4);
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException(e);
            }
        }

        /** The value without the encoding of addresses. */
        String plain() {
            try {
                return URLDecoder.decode(value.replace("+", "%2B"), StandardCharsets.UTF_8);
            } catch (IllegalArgumentException notEncoded) {
                return value;
            }
        }
    }

    private final SensitiveNames names = new SensitiveNames();

    /** Whether the value of a header of that name is a secret. */
    boolean isHeader(String name) {
        return names.isMemberOrHeader(name);
    }

    /** The text without them. */
    String masked(String text) {
        List<Found> found = in(text);
        if (found.isEmpty()) {
            return text;
        }
        StringBuilder masked = new StringBuilder(text.length());
        int from = 0;
        for (Found secret : found) {
            masked.append(text, from, secret.start()).append(secret.mask());
            from = secret.end();
        }
        return masked.append(text, from, text.length()).toString();
    }

    /** Those of a text, in their order; none overlaps another. */
    List<Found> in(String text) {
        List<Found> found = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            Found secret = i < from ? null : at(text, i);
            if (secret != null && secret.start() >= from && isUnmasked(secret.value())) {
                found.add(secret);
                from = secret.end();
            }
        }
        return found;
    }

    private static boolean isUnmasked(String value) {
        return !value.isEmpty() && !value.startsWith("…") && !value.contains(Secrets.MASK);
    }

    /** What stands behind the sign at that place, if it is a sign that a value follows and the value is a secret. */
    private @Nullable Found at(String text, int sign) {
        return switch (text.charAt(sign)) {
            case '=' -> parameter(text, sign, sign + 1, false);
            case '%' -> text.regionMatches(true, sign, "%3D", 0, 3) ? parameter(text, sign, sign + 3, true) : null;
            case ':' -> text.startsWith("://", sign) ? userInfo(text, sign + 3) : member(text, sign);
            default -> null;
        };
    }

    private @Nullable Found parameter(String text, int nameEnd, int start, boolean isEncoded) {
        int nameStart = nameEnd;
        while (nameStart > 0 && isOfAName(text.charAt(nameStart - 1))) {
            nameStart--;
        }
        String name = text.substring(nameStart, nameEnd);
        char before = nameStart == 0 ? ' ' : text.charAt(nameStart - 1);
        Matcher marks = ENCODED_MARK.matcher(before == '\\' ? "\\" + name : name);
        int marked = 0;
        while (marks.find()) {
            marked = marks.end() - (before == '\\' ? 1 : 0);
        }
        if (marked == 0 && "?&;#".indexOf(before) < 0) {
            return null;
        }
        int end = start;
        boolean isInPath = before == ';' && !text.startsWith("&amp", Math.max(0, nameStart - 5));
        while (end < text.length() && ENDS.indexOf(text.charAt(end)) < 0 && !(isInPath && text.charAt(end) == '/')) {
            end++;
        }
        Matcher encodedEnd = ENCODED_END.matcher(text).region(start, end);
        if (isEncoded && encodedEnd.find()) {
            end = encodedEnd.start();
        }
        Found found = new Found(name.substring(marked), text.substring(start, end), start, end);
        return names.isParameter(found.name(), found.plain()) ? found : null;
    }

    private static boolean isOfAName(char letter) {
        return Character.isLetterOrDigit(letter) || NAME.indexOf(letter) >= 0;
    }

    /** Before the host: what follows a name and a colon, or all of it, as a token has no name. */
    private static @Nullable Found userInfo(String text, int start) {
        int end = start;
        while (end < text.length() && END_OF_USER_INFO.indexOf(text.charAt(end)) < 0) {
            end++;
        }
        if (end == text.length() || text.charAt(end) != '@') {
            return null;
        }
        int colon = text.indexOf(':', start);
        int from = colon < 0 || colon > end ? start : colon + 1;
        return new Found("password", text.substring(from, end), from, end);
    }

    /** Of a document of JSON, which may be written in a string of another. */
    private @Nullable Found member(String text, int colon) {
        int quote = colon - 1;
        while (quote > 0 && text.charAt(quote) == ' ') {
            quote--;
        }
        if (quote < 1 || text.charAt(quote) != '"') {
            return null;
        }
        int nameEnd = text.charAt(quote - 1) == '\\' ? quote - 1 : quote;
        int nameStart = nameEnd;
        while (nameStart > 0 && isOfAName(text.charAt(nameStart - 1))) {
            nameStart--;
        }
        String name = text.substring(nameStart, nameEnd);
        if (!names.isMemberOrHeader(name)) {
            return null;
        }
        Matcher value = STRING.matcher(text).region(colon + 1, text.length());
        return value.lookingAt() ? new Found(name, value.group(1), value.start(1), value.end(1)) : null;
    }
}
