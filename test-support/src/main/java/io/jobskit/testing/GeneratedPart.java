package io.jobskit.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The part of a page that is made from code: between a line {@code <!-- generated: NAME; … -->} and the next line
 * {@code <!-- /generated -->}. {@code -Ddocs.renew=true} writes the part anew; whoever does so reads the difference before
 * committing the page.
 */
public final class GeneratedPart {

    private static final String RENEW = "-Ddocs.renew=true";
    private static final String END = "<!-- /generated -->";

    private GeneratedPart() {}

    /** Asserts that the part of that name, of a page of docs/reference, holds that text. */
    public static void matches(String page, String name, String text) {
        Path file = Path.of("../docs/reference", page);
        try {
            String now = Files.readString(file);
            String start = "<!-- generated: " + name + "; renew with " + RENEW + " -->\n";
            int from = now.indexOf(start) + start.length();
            int to = now.indexOf(END, from);
            assertThat(now.contains(start) && to >= 0)
                    .as("%s has the lines [%s] and [%s]", file, start.strip(), END)
                    .isTrue();
            if (Boolean.getBoolean("docs.renew")) {
                Files.writeString(file, now.substring(0, from) + text + now.substring(to));
            } else {
                assertThat(now.substring(from, to))
                        .as("%s is out of date: run this test with %s and read the difference", file, RENEW)
                        .isEqualTo(text);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read or written", e);
        }
    }
}
