package io.jobskit.reports.page;

import com.samskivert.mustache.Escapers;
import com.samskivert.mustache.Mustache;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A page to be filled in. Whatever is filled in is escaped and made visible; the page runs no script and takes no style but its own. */
final class Template {

    private final com.samskivert.mustache.Template template;

    /** What every page needs: its style, its script, and the policy that allows these two and nothing else. */
    record Frame(String style, String script, String policy) {
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
            String style = styles.stream().map(Template::resource).collect(Collectors.joining());
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

        private static String hash(String text) {
            try {
                byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
                return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
            } catch (NoSuchAlgorithmException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
    }

    Template(String name) {
        this.template = Mustache.compiler()
                .emptyStringIsFalse(true)
                .zeroIsFalse(true)
                .withEscaper(text -> Escapers.HTML.escape(Visible.of(text)))
                .compile(resource(name));
    }

    /** Fills it in with what the model's members are called, in UTF-8. */
    void write(Object model, OutputStream out) throws IOException {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        template.execute(model, writer);
        writer.flush();
    }

    private static String resource(String name) {
        try (InputStream file = Template.class.getResourceAsStream(name)) {
            if (file == null) {
                throw new IllegalStateException(
                        String.format(Locale.ROOT, "There is no %s beside the pages' classes.", name));
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(name + " cannot be read.", unreadable);
        }
    }
}
