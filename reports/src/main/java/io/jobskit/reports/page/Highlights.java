package io.jobskit.reports.page;

import io.jobskit.reports.verdict.Exchange;
import io.jobskit.reports.verdict.RequirementOutcome;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds the places in the evidence that the kit's sentences are about, as far as they say it. */
final class Highlights {

    private static final String EXPECTED = "(?<expected>.+?)(?=[.](?: |$))";

    /** The shapes of the kit's sentences, and what each is about. */
    private static final List<Shape> SHAPES = List.of(
            new Shape(" answered (?<found>\\d+) where (?<expected>.+?) was expected", Highlights::code),
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

    private static final Pattern JOB = Pattern.compile(" job ([^\\s,]+)");

    private Highlights() {}

    static List<Highlight> of(RequirementOutcome entry) {
        String reason = Span.readable(entry.reason());
        List<Highlight> places = new ArrayList<>();
        for (Shape shape : SHAPES) {
            Matcher found = shape.pattern.matcher(reason);
            while (found.find()) {
                shape.about.apply(new Sentence(reason, found), entry.evidence()).forEach(places::add);
            }
        }
        return places;
    }

    private static Stream<Highlight> code(Sentence sentence, List<Exchange> evidence) {
        String answer = "HTTP/1.1 " + sentence.group("found");
        String before = sentence.before();
        String method = METHODS.entrySet().stream()
                .filter(deed -> before.contains(deed.getKey()))
                .min(Comparator.comparingInt(deed -> before.indexOf(deed.getKey())))
                .map(Map.Entry::getValue)
                .orElse("");
        Matcher job = JOB.matcher(before);
        Pattern place = Pattern.compile(job.find() ? "/" + Pattern.quote(job.group(1)) + "(?![\\w-])" : "");
        return last(
                evidence,
                exchange -> exchange.request().startsWith(method)
                        && exchange.response().startsWith(answer)
                        && place.matcher(line(exchange)).find(),
                "code",
                "",
                "",
                sentence.group("expected"));
    }

    private static Stream<Highlight> header(Sentence sentence, List<Exchange> evidence) {
        return last(evidence, any -> true, "header", sentence.group("name"), "", sentence.group("expected"));
    }

    private static Stream<Highlight> member(Sentence sentence, List<Exchange> evidence) {
        String name = sentence.group("name");
        String written = "\"" + name.substring(name.lastIndexOf('.') + 1) + "\"";
        return last(
                evidence,
                exchange -> exchange.response().contains(written),
                "member",
                name,
                sentence.group("job"),
                sentence.group("expected"));
    }

    private static Stream<Highlight> body(Sentence sentence, List<Exchange> evidence) {
        return last(evidence, any -> true, "body", "", "", sentence.group("expected"));
    }

    private static Stream<Highlight> status(Sentence sentence, List<Exchange> evidence) {
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

    /** The method and the address. */
    private static String line(Exchange exchange) {
        return exchange.request().lines().findFirst().orElse("").replaceFirst(" HTTP/\\S+$", "");
    }

    /** A match in a reason. */
    private record Sentence(String reason, Matcher match) {

        /** What a group holds; empty if it took no part. */
        String group(String name) {
            String held = match.group(name);
            return held == null ? "" : held;
        }

        /** The sentence up to the match. */
        String before() {
            String text = reason.substring(0, match.start());
            return text.substring(text.lastIndexOf(". ") + 1);
        }
    }

    /** How a sentence is written, and what finds the places that it is about. */
    private record Shape(Pattern pattern, BiFunction<Sentence, List<Exchange>, Stream<Highlight>> about) {
        Shape(String pattern, BiFunction<Sentence, List<Exchange>, Stream<Highlight>> about) {
            this(Pattern.compile(pattern), about);
        }
    }
}
