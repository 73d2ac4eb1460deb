package io.jobskit.reports.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A piece of a text.
 *
 * @param text the piece
 * @param kind how it is shown; empty for plain text
 */
record Span(String text, String kind) {

    /** The shapes in which the kit says what was found and what was expected, in groups of these names. */
    private static final List<Pattern> DIFFERENCES = Stream.of(
                    "answered (?<found>\\d+) where (?<expected>.+?) was expected",
                    " is (?<found>missing|\\S.*?); it should be (?<expected>.+?)(?=[.](?: |$))",
                    " should (?:be|have become) (?<expected>[^;]+?)(?: within [^;]+)?; it was seen as (?<found>.+?)(?=[.](?: |$))",
                    " has (?<found>\\S.*?); it should have (?<expected>.+?)(?=[.](?: |$))")
            .map(Pattern::compile)
            .toList();

    private static final int READABLE = 4000;
    private static final Pattern TAG = Pattern.compile("(?m)^ *(?<tag>@.*)$");
    private static final Pattern KEYWORD =
            Pattern.compile("(?m)^ *(?<keyword>Feature:|Rule:|Scenario:|Given|When|Then|And|But|[*])(?= )");

    /** Why a requirement is not kept: what was found and what was expected told apart. */
    static List<Span> ofReason(String reason) {
        List<Piece> pieces = new ArrayList<>();
        for (Pattern shape : DIFFERENCES) {
            Matcher matcher = shape.matcher(readable(reason));
            while (matcher.find()) {
                pieces.add(Piece.of(matcher, "found"));
                pieces.add(Piece.of(matcher, "expected"));
            }
        }
        return spans(reason, pieces);
    }

    /** As much of a reason as is looked through: a target must not be able to make that long. */
    static String readable(String reason) {
        return reason.substring(0, Math.min(reason.length(), READABLE));
    }

    /** Gherkin: its keywords and tags told apart. */
    static List<Span> ofGherkin(String text) {
        List<Piece> pieces = new ArrayList<>();
        TAG.matcher(text).results().forEach(tag -> pieces.add(new Piece(tag.start(1), tag.end(1), "tag")));
        KEYWORD.matcher(text).results().forEach(word -> pieces.add(new Piece(word.start(1), word.end(1), "keyword")));
        return spans(text, pieces);
    }

    private static List<Span> spans(String text, List<Piece> pieces) {
        List<Span> spans = new ArrayList<>();
        int done = 0;
        for (Piece piece :
                pieces.stream().sorted(Comparator.comparingInt(Piece::start)).toList()) {
            if (piece.start >= done) {
                add(spans, text.substring(done, piece.start), "");
                add(spans, text.substring(piece.start, piece.end), piece.kind);
                done = piece.end;
            }
        }
        add(spans, text.substring(done), "");
        return spans;
    }

    private static void add(List<Span> spans, String text, String kind) {
        if (!text.isEmpty()) {
            spans.add(new Span(text, kind));
        }
    }

    private record Piece(int start, int end, String kind) {
        static Piece of(Matcher matcher, String group) {
            return new Piece(matcher.start(group), matcher.end(group), group);
        }
    }
}
