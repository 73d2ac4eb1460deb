package io.jobskit.conformance.contributing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** Something that a recipe tells its reader to do. */
sealed interface Step {

    /** Lines to add to a file, after or before the line that holds a text. */
    record Add(String file, boolean after, String place, String lines) implements Step {

        void in(Path folder) throws IOException {
            Path path = folder.resolve(file);
            String text = text(path, place);
            int begin = text.lastIndexOf('\n', text.indexOf(place)) + 1;
            int end = text.indexOf('\n', begin) + 1;
            int at = after ? end : begin;
            Files.writeString(path, text.substring(0, at) + lines + text.substring(at));
        }
    }

    /** A text to put in the place of another. */
    record Replace(String file, String before, String now) implements Step {

        void in(Path folder) throws IOException {
            Path path = folder.resolve(file);
            Files.writeString(path, text(path, before).replace(before, now));
        }
    }

    /**
     * Commands for a shell.
     *
     * @param fails whether they are to fail
     * @param words what they are to say; empty if that does not matter
     */
    record Run(String commands, boolean fails, String words) implements Step {}

    /** A file that holds a text once, so that nobody has to guess which place is meant. */
    private static String text(Path path, String place) throws IOException {
        assertThat(path).exists();
        String text = Files.readString(path);
        assertThat(Pattern.compile(Pattern.quote(place)).matcher(text).results())
                .as("places in %s that hold [%s]", path, place)
                .hasSize(1);
        return text;
    }
}
