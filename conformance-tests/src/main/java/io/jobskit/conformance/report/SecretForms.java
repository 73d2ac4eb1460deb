package io.jobskit.conformance.report;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import io.jobskit.conformance.target.Identity;
import io.jobskit.conformance.target.Identity.Credentials.Basic;
import io.jobskit.conformance.target.Identity.Credentials.Bearer;
import io.jobskit.conformance.target.Identity.Credentials.Fetched;
import io.jobskit.conformance.target.TokenSource;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Collects secrets in the forms in which a target may send them back: plain, Base64, URL-encoded, in JSON, in HTML. */
final class SecretForms {

    private static final Pattern HEX = Pattern.compile("%[0-9A-F]{2}");

    private final Set<String> forms = new HashSet<>();

    Set<String> all() {
        return Set.copyOf(forms);
    }

    void addAll(Identity identity) {
        if (identity.credentials() instanceof Basic basic) {
            add(basic.secret());
            if (!basic.secret().isEmpty()) {
                addBase64(basic.key() + ":" + basic.secret());
            }
        } else if (identity.credentials() instanceof Bearer bearer) {
            add(bearer.token());
        } else if (identity.credentials() instanceof Fetched fetched) {
            addAll(fetched.source());
            fetched.issued().all().forEach(this::add);
        }
        identity.headers().values().forEach(this::add);
    }

    private void addAll(TokenSource source) {
        if (source instanceof TokenSource.OAuth2 server) {
            add(server.clientSecret());
            addBase64(server.clientId() + ":" + server.clientSecret());
            server.refreshToken().ifPresent(this::add);
        }
    }

    /** A password that stands in an address, as it is written there and decoded. */
    void addUserInfo(URI address) {
        String written = address.getRawUserInfo();
        String decoded = address.getUserInfo();
        if (written != null && decoded != null) {
            add(written.substring(written.indexOf(':') + 1));
            addPair(decoded);
        }
    }

    /** A name and a password, with a colon between them. */
    void addPair(String pair) {
        add(pair.substring(pair.indexOf(':') + 1));
        addBase64(pair);
    }

    void add(String secret) {
        if (!secret.isEmpty()) {
            addEscaped(secret);
            addBase64(secret);
        }
    }

    private void addBase64(String secret) {
        byte[] bytes = secret.getBytes(StandardCharsets.UTF_8);
        for (Base64.Encoder encoder : List.of(Base64.getEncoder(), Base64.getUrlEncoder())) {
            String whole = encoder.encodeToString(bytes);
            addEscaped(whole);
            addEscaped(encoder.withoutPadding().encodeToString(bytes));
            // What stands at the beginning if more follows the secret in the same encoding.
            int begins = bytes.length / 3 * 4;
            if (begins >= 2 * Masker.SHORTEST) {
                addEscaped(whole.substring(0, begins));
            }
        }
    }

    private void addEscaped(String form) {
        forms.add(form);
        String url = URLEncoder.encode(form, StandardCharsets.UTF_8).replace("+", "%20");
        // Encoders differ in what they leave as it is: forms, scripts and addresses, from most to least.
        for (String left : List.of("", "!'()*~", "!'()*~/:@$&+,;=?")) {
            String encoded = HEX.matcher(url).replaceAll(code -> decoded(code.group(), left));
            forms.add(encoded);
            forms.add(encoded.replace("%20", "+"));
            forms.add(HEX.matcher(encoded).replaceAll(code -> code.group().toLowerCase(Locale.ROOT)));
        }
        String json = new String(JsonStringEncoder.getInstance().quoteAsString(form));
        forms.add(json);
        forms.add(json.replace("/", "\\/"));
        String html = form.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
        forms.add(html);
        forms.add(html.replace("\"", "&quot;").replace("'", "&#39;"));
    }

    private static String decoded(String code, String left) {
        char character = (char) Integer.parseInt(code.substring(1), 16);
        return left.indexOf(character) < 0 ? code : Matcher.quoteReplacement(Character.toString(character));
    }
}
