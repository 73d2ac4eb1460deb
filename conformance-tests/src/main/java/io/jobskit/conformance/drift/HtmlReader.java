package io.jobskit.conformance.drift;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Takes a page apart into its sentences. */
final class HtmlReader {

    /** What no reader of the page takes for its text. */
    private static final String BESIDE =
            "script, style, noscript, template, svg, button, nav, aside, footer, form, [hidden], [aria-hidden=true]";

    /** Where pages have their text, the best place first. */
    private static final List<String> PLACES = List.of("article", "main", "[role=main]", "body");

    /** What is read for itself where it stands in an item of a list. */
    private static final String APART = "ul, ol, pre, table";

    private final Outline outline;
    private final List<Sentence> sentences = new ArrayList<>();
    private final StringBuilder run = new StringBuilder();

    private HtmlReader(Outline outline) {
        this.outline = outline;
    }

    /** The sentences of a page whose sections may have these names. */
    static List<Sentence> sentences(Document page, Collection<String> sections) {
        page.select(BESIDE).remove();
        HtmlReader reader = new HtmlReader(new Outline(sections));
        reader.walk(text(page));
        reader.endOfParagraph();
        return List.copyOf(reader.sentences);
    }

    private static Element text(Document page) {
        return PLACES.stream()
                .flatMap(place -> page.select(place).stream()
                        .max(Comparator.comparingInt(element -> element.text().length()))
                        .filter(Element::hasText)
                        .stream())
                .findFirst()
                .orElse(page);
    }

    private void walk(Element parent) {
        for (Node node : parent.childNodes()) {
            if (node instanceof TextNode text) {
                run.append(text.getWholeText());
            } else if (node instanceof Element element) {
                read(element);
            }
        }
    }

    private void read(Element element) {
        switch (element.normalName()) {
            case "h1", "h2", "h3", "h4", "h5", "h6" -> {
                endOfParagraph();
                outline.heading(element.normalName().charAt(1) - '0', element.text());
            }
            case "pre" -> {
                endOfParagraph();
                add(element.wholeText(), Tokens::ofCode);
            }
            case "tr" -> {
                endOfParagraph();
                add(element.children().stream().map(Element::text).collect(Collectors.joining(" | ")), Tokens::ofProse);
            }
            case "li" -> {
                endOfParagraph();
                item(element);
            }
            case "br", "img" -> run.append(' ');
            default -> {
                if (element.isBlock()) {
                    paragraph(element);
                } else {
                    walk(element);
                }
            }
        }
    }

    private void paragraph(Element element) {
        endOfParagraph();
        if (isBold(element)) {
            outline.bold(element.text());
        }
        walk(element);
        endOfParagraph();
    }

    private static boolean isBold(Element element) {
        return element.childrenSize() == 1
                && element.child(0).is("strong, b")
                && element.text().equals(element.child(0).text());
    }

    private void item(Element element) {
        Element own = element.clone();
        own.select(APART).remove();
        add(own.text(), Tokens::ofProse);
        readApart(element);
    }

    private void readApart(Element parent) {
        for (Element child : parent.children()) {
            if (child.is(APART)) {
                read(child);
            } else {
                readApart(child);
            }
        }
    }

    private void endOfParagraph() {
        Tokens.sentences(run.toString()).forEach(sentence -> add(sentence, Tokens::ofProse));
        run.setLength(0);
    }

    private void add(String text, Function<String, List<String>> tokens) {
        List<String> words = tokens.apply(text);
        if (!words.isEmpty()) {
            sentences.add(new Sentence(
                    sentences.size(),
                    outline.section(),
                    outline.heading(),
                    Tokens.oneLine(text),
                    Fingerprint.of(words)));
        }
    }
}
