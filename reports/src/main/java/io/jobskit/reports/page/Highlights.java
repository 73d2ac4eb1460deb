package io.jobskit.reports.page;

import io.jobskit.reports.verdict.Exchange;
import io.jobskit.reports.verdict.RequirementOutcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds the places in the evidence that the kit's sentences are about, as far as they say it. */
final class Highlights {

    private static final String EXPECTED = "(?<expected>.+?)(?=[.](?: |$))";

    /** The shapes of the kit's sentences, and what each is about. */
    private static final List<Shape> SHAPES = List.of(
            new Shape(
                    "(?:^|[.] |: )(?<deed>\\w+)(?:(?! job |[.] ).)*(?: job (?<job>[^\\s,]+))?(?:(?![.] ).)*?"
                            + " answered (?<found>\\d+) where (?<expected>.+?) was expected",
                    Highlights::code),
            new Shape("The header (?<name>\\S+) is (?:missing|\\S.*?); it should be " + EXPECTED, Highlights::header),
            new Shape(
                    "(?:^|[.] |: )(?<name>[a-z_]+(?:[.\\[][\\w\\]]+)*)(?: of (?:the |a )?job(?: (?<job>\\S+))?)?"
                            + " is (?:missing|\\S.*?); it should be " + EXPECTED,
                    Highlights::member),
            new Shape("The body is \\S.*?; it should be " + EXPECTED, Highlights::body),
            new Shape(
                    "Job (?<job>\\S+) should (?:be|have become) (?<expected>[^;]+?)(?: within [^;]+)?; it was seen as",
                    Highlights::status),
            new Shape("Job (?<job>\\S+) was seen as .+? and later as(?<expected>)", Highlights::status));

    private static final Map<String, String> METHODS = Map.of(
            "Cancelling", "DELETE", "Creating", "POST", "Reading", "GET", "Listing", "GET", "Downloading", "GET");

    private Highlights() {}

    static List<Highlight> of(RequirementOutcome entry) {
        List<Highlight> places = new ArrayList<>();
        for (Shape shape : SHAPES) {
            Matcher sentence = shape.pattern.matcher(entry.reason());
            while (sentence.find()) {
                shape.about.apply(sentence, entry.evidence()).forEach(places::add);
            }
        }
        return places;
    }

    private static Stream<Highlight> code(Matcher sentence, List<Exchange> evidence) {
        String method = METHODS.getOrDefault(sentence.group("deed"), "");
        String answer = "HTTP/1.1 " + sentence.group("found");
        String job = sentence.group("job");
        return last(
                evidence,
                exchange -> exchange.request().startsWith(method)
                        && exchange.response().startsWith(answer)
                        && (job == null || line(exchange).contains("/" + job)),
                "code",
                "",
                "",
                sentence.group("expected"));
    }

    private static Stream<Highlight> header(Matcher sentence, List<Exchange> evidence) {
        return last(evidence, any -> true, "header", sentence.group("name"), "", sentence.group("expected"));
    }

    private static Stream<Highlight> member(Matcher sentence, List<Exchange> evidence) {
        String name = sentence.group("name");
        String written = "\"" + name.substring(name.lastIndexOf('.') + 1) + "\"";
        return last(
                evidence,
                exchange -> exchange.response().contains(written),
                "member",
                name,
                orEmpty(sentence.group("job")),
                sentence.group("expected"));
    }

    private static Stream<Highlight> body(Matcher sentence, List<Exchange> evidence) {
        return last(evidence, any -> true, "body", "", "", sentence.group("expected"));
    }

    private static Stream<Highlight> status(Matcher sentence, List<Exchange> evidence) {
        String job = sentence.group("job");
        String written = "\"" + job + "\"";
        return last(
                evidence,
                exchange -> exchange.response().contains(written)
                        && exchange.response().contains("\"status\""),
                "member",
                "attributes.status",
                job,
                sentence.group("expected"));
    }

    private static Stream<Highlight> last(
            List<Exchange> evidence, Predicate<Exchange> which, String kind, String name, String job, String expected) {
        for (int number = evidence.size() - 1; number >= 0; number--) {
            if (!evidence.get(number).control() && which.test(evidence.get(number))) {
                return Stream.of(new Highlight(number, kind, name, job, expected));
            }
        }
        return Stream.empty();
    }

    private static String line(Exchange exchange) {
        return exchange.request().lines().findFirst().orElse("");
    }

    private static String orEmpty(@Nullable String group) {
        return group == null ? "" : group;
    }

    /** How a sentence is written, and what finds the places that it is about. */
    private record Shape(Pattern pattern, BiFunction<Matcher, List<Exchange>, Stream<Highlight>> about) {
        Shape(String pattern, BiFunction<Matcher, List<Exchange>, Stream<Highlight>> about) {
            this(Pattern.compile(pattern), about);
        }
    }
}
