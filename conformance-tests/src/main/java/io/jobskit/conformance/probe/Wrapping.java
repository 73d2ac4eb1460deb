package io.jobskit.conformance.probe;

import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Arrays;
import java.util.function.UnaryOperator;

/** What the words in angle brackets stand for that a table writes in a whole body: the document in a form of its own. */
@SuppressWarnings("ImmutableEnumChecker") // What they hold is made once and never changed.
enum Wrapping {
    TEXT("<it as text>", "\"{…}\"", document -> TextNode.valueOf(document).toString()),
    CUT_OFF("<it cut off>", "{…", document -> document.substring(0, document.length() - 1)),
    BARE_KEYS("<it with bare keys>", "{data: …}", document -> document.replaceAll("\"(\\w+)\":", "$1:")),
    SINGLE_QUOTES("<it in single quotes>", "{'data': …}", document -> document.replace('"', '\'')),
    WHOLE("<it>", "{…}", document -> document);

    private final String word;
    private final String shown;
    private final UnaryOperator<String> form;

    Wrapping(String word, String shown, UnaryOperator<String> form) {
        this.word = word;
        this.shown = shown;
        this.form = form;
    }

    /** The body as it is sent. */
    static String filled(String text, String document) {
        return Arrays.stream(values())
                .reduce(text, (body, way) -> body.replace(way.word, way.form.apply(document)), (one, other) -> other);
    }

    /** The body as it is told of. */
    static String told(String text) {
        return Arrays.stream(values())
                .reduce(text, (body, way) -> body.replace(way.word, way.shown), (one, other) -> other)
                .replace("\n", "\\n");
    }
}
