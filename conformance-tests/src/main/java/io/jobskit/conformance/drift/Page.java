package io.jobskit.conformance.drift;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.jsoup.Jsoup;

/** A page of documentation, as somebody has kept it in a file. */
public final class Page {

    private final Path file;
    private final List<Sentence> sentences;

    private Page(Path file, List<Sentence> sentences) {
        this.file = file;
        this.sentences = sentences;
    }

    /**
     * The page in that file, which is HTML if its name or its beginning says so, and Markdown otherwise.
     *
     * @param sections the names that its sections may have
     * @throws UnusablePageException if there is no such file, or it is not UTF-8, or nothing stands in it
     */
    public static Page read(Path file, Collection<String> sections) {
        String text = text(file);
        String html = isHtml(file, text) ? text : new MarkdownReader().html(text);
        List<Sentence> sentences = HtmlReader.sentences(Jsoup.parse(html), sections);
        if (sentences.isEmpty()) {
            throw new UnusablePageException(
                    "'%s' has no text: it must be the documentation page, as Markdown or HTML.".formatted(file));
        }
        return new Page(file, sentences);
    }

    private static String text(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new UnusablePageException(
                    "There is no file '%s': name the documentation page that you have saved, as Markdown or HTML."
                            .formatted(file));
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(Files.readAllBytes(file)))
                    .toString();
            return text.startsWith("\ufeff") ? text.substring(1) : text;
        } catch (CharacterCodingException notUtf8) {
            throw new UnusablePageException("'%s' is not UTF-8: save the page as text in UTF-8.".formatted(file));
        } catch (IOException unreadable) {
            throw new UnusablePageException("'%s' cannot be read: %s.".formatted(file, unreadable));
        }
    }

    private static boolean isHtml(Path file, String text) {
        String name = file.toString().toLowerCase(Locale.ROOT);
        String beginning = text.stripLeading().toLowerCase(Locale.ROOT);
        return name.endsWith(".html")
                || name.endsWith(".htm")
                || beginning.startsWith("<!doctype html")
                || beginning.startsWith("<html");
    }

    Path file() {
        return file;
    }

    List<Sentence> sentences() {
        return sentences;
    }
}
