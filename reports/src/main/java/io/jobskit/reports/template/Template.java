package io.jobskit.reports.template;

import com.samskivert.mustache.Mustache;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.function.UnaryOperator;

/** A text to be filled in, in a file of Mustache beside the class that fills it in. */
public final class Template {

    private final com.samskivert.mustache.Template template;

    /**
     * Reads it. An empty text, a zero and an empty list open no section.
     *
     * @param escape what makes any text fit for this one; it is left out where the file has three braces
     */
    public Template(Class<?> beside, String name, UnaryOperator<String> escape) {
        this.template = Mustache.compiler()
                .emptyStringIsFalse(true)
                .zeroIsFalse(true)
                .withEscaper(escape::apply)
                .compile(resource(beside, name));
    }

    /** The text, filled in with what the model's members are called. */
    public String fill(Object model) {
        return template.execute(model);
    }

    /** Writes the same in UTF-8. The stream stays open. */
    public void write(Object model, OutputStream out) throws IOException {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        template.execute(model, writer);
        writer.flush();
    }

    /** The text of a file beside a class. */
    public static String resource(Class<?> beside, String name) {
        try (InputStream file = beside.getResourceAsStream(name)) {
            if (file == null) {
                throw new IllegalStateException(
                        String.format(Locale.ROOT, "There is no %s beside %s.", name, beside.getName()));
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(name + " cannot be read.", unreadable);
        }
    }
}
