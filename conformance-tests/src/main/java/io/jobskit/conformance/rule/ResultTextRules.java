package io.jobskit.conformance.rule;

import io.jobskit.conformance.exchange.Exchange;
import io.jobskit.conformance.failure.Difference;
import io.jobskit.conformance.failure.ValueWords;
import io.jobskit.conformance.history.History;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** How results that are text are written (section "API-wide: results"): behind a byte-order mark, in UTF-8. */
final class ResultTextRules {

    private static final String MARK = "\uFEFF";

    private ResultTextRules() {}

    static List<Rule> all() {
        return List.of(
                new Rule("DOWNLOAD-18", "results begin with a byte-order mark", ResultTextRules::begin),
                new Rule("DOWNLOAD-18", "what follows the mark is UTF-8", ResultTextRules::keepToTheMark));
    }

    private static void begin(History history, Scope scope, Judgement judgement) {
        List<Exchange> texts = ViewResults.all(history)
                .filter(ViewResults::isText)
                .map(ViewResults::results)
                .toList();
        Optional<Exchange> marked =
                texts.stream().filter(ResultTextRules::isMarked).findFirst();
        // A recording may have lost the mark.
        boolean isAsRecorded = history.isWhole() || marked.isPresent();
        texts.stream()
                .filter(text -> isAsRecorded && scope.has(text))
                .peek(text -> judgement.judged())
                .filter(text -> !isMarked(text))
                .findFirst()
                .ifPresent(text -> judgement.violated(
                        new Difference.WrongBody(
                                "text behind a byte-order mark"
                                        + marked.map(other -> ", as the results of job %s are"
                                                        .formatted(
                                                                other.request().job()))
                                                .orElse(""),
                                "'" + ValueWords.excerpt(ViewResults.beginning(text)) + "'"),
                        Stream.concat(marked.stream(), Stream.of(text)).toArray(Exchange[]::new)));
    }

    private static void keepToTheMark(History history, Scope scope, Judgement judgement) {
        ViewResults.all(history)
                .filter(ViewResults::isText)
                .map(ViewResults::results)
                .filter(text -> scope.has(text) && isMarked(text))
                .forEach(text -> judgement.that(
                        isUtf8(text),
                        () -> new Difference.WrongBody(
                                "UTF-8, as its byte-order mark says",
                                "text of another encoding: '%s'".formatted(ValueWords.excerpt(wrongIn(text)))),
                        text));
    }

    /** As far as it is kept; what is kept may end within a letter. */
    static boolean isUtf8(Exchange text) {
        byte[] start = text.answer().orElseThrow().message().content().start();
        CoderResult read = StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(start), CharBuffer.allocate(start.length), false);
        return !read.isError();
    }

    /** The letters around the first that is none. */
    private static String wrongIn(Exchange text) {
        String whole = ViewResults.beginning(text);
        int place = whole.indexOf('\uFFFD');
        return whole.substring(Math.max(0, place - 20), Math.min(whole.length(), place + 20))
                .strip();
    }

    private static boolean isMarked(Exchange text) {
        return ViewResults.beginning(text).startsWith(MARK);
    }
}
