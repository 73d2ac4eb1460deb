package io.jobskit.mock.server;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What of a message may be shown to others than those who sent it: in the journal and in the log. Users and keys stay;
 * secrets, tokens and the keys of links to results go.
 */
public final class Redaction {

    /** What stands in the place of a secret. */
    public static final String MASK = "***";

    private static final String BASIC = "Basic";

    private static final Pattern LINK = Pattern.compile("(/v1/jobs/[^/?]+/download/)[^/?#]+");

    private static final Pattern PARAMETER = Pattern.compile(
            "(?<=[?&])([^=&#]*(?:token|secret|passw|signature|credential|api_?-?key|jwt)[^=&#]*|sig|key|code|auth)=[^&#]*",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern SECRET_HEADER =
            Pattern.compile("(?!addepar-).*(token|secret|passw|signature|credential|api-?key|session|jwt).*");

    private static final Pattern COOKIE = Pattern.compile("([^=;\\s]+)=[^;]*");

    private Redaction() {}

    /** The URL or path without secrets. */
    public static String url(String url) {
        String masked = url.indexOf("/download/") < 0 ? url : LINK.matcher(url).replaceAll("$1" + MASK);
        return masked.indexOf('?') < 0 ? masked : PARAMETER.matcher(masked).replaceAll("$1=" + MASK);
    }

    /** The value of that header without secrets. */
    public static String header(String name, String value) {
        String header = name.toLowerCase(Locale.ROOT);
        return switch (header) {
            case "authorization", "proxy-authorization" -> credentials(value);
            case "cookie" -> COOKIE.matcher(value).replaceAll("$1=" + MASK);
            case "set-cookie" -> COOKIE.matcher(value).replaceFirst("$1=" + MASK);
            case "location", "content-location", "referer", "link" -> url(value);
            default -> SECRET_HEADER.matcher(header).matches() ? MASK : value;
        };
    }

    /** Of Basic credentials the user stays, of any other the scheme. */
    private static String credentials(String value) {
        int blank = value.indexOf(' ');
        if (blank < 0) {
            return MASK;
        }
        String scheme = value.substring(0, blank);
        String user =
                scheme.equalsIgnoreCase(BASIC) ? user(value.substring(blank).strip()) : "";
        return scheme + " " + user + MASK;
    }

    private static String user(String base64) {
        try {
            String pair = new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8);
            Matcher user =
                    Pattern.compile("([^:\\p{Cntrl}]+:).*", Pattern.DOTALL).matcher(pair);
            return user.matches() ? user.group(1) : "";
        } catch (IllegalArgumentException notBase64) {
            return "";
        }
    }
}
