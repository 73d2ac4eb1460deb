package io.jobskit.reports.page;

import com.samskivert.mustache.Escapers;
import io.jobskit.reports.template.Template;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What every page needs: its style, its script, and the policy that allows these two and nothing else. */
record Frame(String style, String script, String policy) {

    /** A page to be filled in. Whatever is filled in is escaped and made visible. */
    static Template page(String name) {
        return new Template(Frame.class, name, text -> Escapers.HTML.escape(Visible.of(text)));
    }

    /** Of a page with exchanges, which can be opened and copied. */
    static Frame withExchanges() {
        return of(List.of("page.css"), List.of("base", "filter", "messages", "copy", "evidence", "print", "links"));
    }

    /** Of a page with a list that can be narrowed; styles of its own come after that of every page. */
    static Frame withList(String... ownStyles) {
        List<String> styles = new ArrayList<>(List.of("page.css"));
        styles.addAll(List.of(ownStyles));
        return of(styles, List.of("base", "filter", "links"));
    }

    /** The scripts share their names with each other, and with nothing else. */
    private static Frame of(List<String> styles, List<String> scripts) {
        String style = styles.stream().map(Frame::resource).collect(Collectors.joining());
        String script = scripts.stream()
                .map(name -> resource(name + ".js"))
                .collect(Collectors.joining("\n", "'use strict';\n(() => {\n", "})();\n"));
        String policy = String.format(
                Locale.ROOT,
                "default-src 'none'; style-src %s; script-src %s; base-uri 'none'; form-action 'none'",
                hash(style),
                hash(script));
        return new Frame(style, script, policy);
    }

    private static String resource(String name) {
        return Template.resource(Frame.class, name);
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
