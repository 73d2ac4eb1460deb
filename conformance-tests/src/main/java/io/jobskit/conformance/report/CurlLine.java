package io.jobskit.conformance.report;

import io.jobskit.conformance.exchange.Exchange;
import io.jobskit.conformance.exchange.Header;
import io.jobskit.conformance.exchange.Message;
import io.jobskit.conformance.exchange.Request;
import io.jobskit.conformance.target.Identity;
import io.jobskit.contract.verdict.MessageRecord;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The line that sends a request again from a POSIX shell. Secrets are variables of the shell: {@code $JOBS_SECRET} and
 * {@code $JOBS_TOKEN} of the default identity, {@code $JOBS_SECRET_OTHER_USER} and so on of the others, and
 * {@code $JOBS_HEADER_X_API_KEY} for a header that the target file gives, {@code $JOBS_LINK_SIGNATURE_1A2B3C4D} for what
 * lets somebody in by a link, with the mask that stands for it elsewhere. The shell names one that is not set, and sends
 * nothing.
 */
final class CurlLine {

    private static final Set<String> CURL_KNOWS_BETTER = Set.of(
            "host",
            "user-agent",
            "connection",
            "content-length",
            "accept-encoding",
            "transfer-encoding",
            "cookie",
            Exchange.MARK.toLowerCase(Locale.ROOT));

    private static final String BASIC = "Basic ";
    private static final Pattern GLOB = Pattern.compile("[\\[\\]{}]");
    private static final Pattern DOTS = Pattern.compile("/\\.\\.?(/|$)");

    /** Shells take about 128 KiB in one argument; nobody pastes as much. */
    private static final int LONGEST_BODY = 20_000;

    private final Secrets secrets;

    CurlLine(Secrets secrets) {
        this.secrets = secrets;
    }

    String of(Exchange exchange) {
        Request request = exchange.request();
        String address = request.uri().toASCIIString();
        StringBuilder line = new StringBuilder("curl -i").append(options(request, address));
        for (Header header : request.message().headers()) {
            String name = header.name().toLowerCase(Locale.ROOT);
            if (name.equals("authorization")) {
                line.append(' ').append(credentials(header.value(), exchange.identity()));
            } else if (!CURL_KNOWS_BETTER.contains(name)) {
                line.append(" -H ").append(header(header, exchange.identity()));
            }
        }
        return line.append(unsent(request.message()))
                .append(body(request.message()))
                .append(' ')
                .append(address(address))
                .toString();
    }

    /** What lets somebody in by a link is a variable of the shell: it is good for a short time only, and is asked for anew. */
    private String address(String address) {
        StringBuilder text = new StringBuilder();
        int from = 0;
        for (LinkSecrets.Found secret : secrets.inAddress(address)) {
            text.append(quotedUnlessEmpty(address.substring(from, secret.start())))
                    .append("\"${JOBS_LINK_%s_%s?}\""
                            .formatted(
                                    variable(secret.name()),
                                    secret.fingerprint().toUpperCase(Locale.ROOT)));
            from = secret.end();
        }
        return text.append(quotedUnlessEmpty(address.substring(from))).toString();
    }

    private String quotedUnlessEmpty(String part) {
        return part.isEmpty() ? "" : quoted(secrets.masked(part));
    }

    private static String options(Request request, String address) {
        String options = "";
        if (request.method().equals("HEAD")) {
            options += " -I";
        } else if (!request.method().equals(hasBody(request.message()) ? "POST" : "GET")) {
            options += " -X " + quotedIfNeeded(request.method());
        }
        if (GLOB.matcher(address).find()) {
            options += " -g";
        }
        return DOTS.matcher(address).find() ? options + " --path-as-is" : options;
    }

    /** What curl would add by itself, although the request had none. */
    private static String unsent(Message message) {
        String accept = message.header("Accept").isEmpty() ? " -H 'Accept:'" : "";
        boolean isNamed = !hasBody(message) || message.header("Content-Type").isPresent();
        return isNamed ? accept : accept + " -H 'Content-Type:'";
    }

    private static boolean hasBody(Message message) {
        return !message.body().isEmpty();
    }

    private String body(Message message) {
        if (!hasBody(message)) {
            return "";
        }
        BodyText body = BodyText.of(message, LONGEST_BODY, secrets);
        if (body.shown() != MessageRecord.Shown.WHOLE) {
            return " --data-binary @BODY_FILE";
        }
        // What begins so is the name of a file to curl.
        return (body.text().startsWith("@") ? " --data-raw " : " --data-binary ") + quoted(body.text());
    }

    private String header(Header header, String identity) {
        if (secrets.isSecretHeader(header.name())) {
            return "\"%s: ${JOBS_HEADER_%s%s?}\"".formatted(header.name(), variable(header.name()), suffix(identity));
        }
        String value = secrets.inHeaders(header.value());
        // With a colon curl would leave out a header without a value.
        return quoted(value.isEmpty() ? header.name() + ";" : header.name() + ": " + value);
    }

    private String credentials(String authorization, String identity) {
        return secrets.credentials(authorization, identity).map(this::known).orElseGet(() -> unknown(authorization));
    }

    private String known(KnownCredentials known) {
        String suffix = suffix(known.identity());
        return known.key()
                .map(key -> "-u \"%s:${JOBS_SECRET%s?}\"".formatted(inDoubleQuotes(secrets.inHeaders(key)), suffix))
                .orElse("-H \"Authorization: Bearer ${JOBS_TOKEN%s?}\"".formatted(suffix));
    }

    /** Credentials of no identity, sent to be refused; they may hold parts of good ones. */
    private String unknown(String authorization) {
        if (authorization.startsWith(BASIC)) {
            try {
                byte[] pair = Base64.getDecoder().decode(authorization.substring(BASIC.length()));
                return "-u " + quoted(secrets.inHeaders(new String(pair, StandardCharsets.UTF_8)));
            } catch (IllegalArgumentException notBase64) {
                return "-H " + quoted("Authorization: " + secrets.inHeaders(authorization));
            }
        }
        return "-H " + quoted("Authorization: " + secrets.inHeaders(authorization));
    }

    private static String suffix(String identity) {
        return identity.isEmpty() || identity.equals(Identity.DEFAULT) ? "" : "_" + variable(identity);
    }

    private static String variable(String name) {
        return name.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_");
    }

    private static String inDoubleQuotes(String text) {
        return text.replaceAll("([\\\\\"$`])", "\\\\$1");
    }

    private static String quotedIfNeeded(String text) {
        return text.matches("[A-Za-z]+") ? text : quoted(text);
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "'\\''") + "'";
    }
}
