package io.jobskit.conformance.target;

import io.jobskit.conformance.failure.ValueWords;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** A kind of text: what is right, in words that follow "it must be", and how it is read. */
final class Kind<T> {

    /** Longer than zero. */
    static final Kind<Duration> DURATION = of(
            "a duration longer than zero, such as PT10M, PT1S or PT0.5S",
            text -> Duration.parse(text),
            duration -> !duration.isNegative() && !duration.isZero());

    static final Kind<Integer> COUNT = of("a whole number from 1", Integer::parseInt, count -> count > 0);

    static final Kind<Integer> PORT =
            of("a port, from 1 to 65535", Integer::parseInt, port -> port > 0 && port <= 65_535);

    static final Kind<LocalDate> DATE = of("a date, such as 2027-01-31", text -> LocalDate.parse(text));

    static final Kind<String> REGEX =
            of("a path such as /health, or a regular expression for a line of its log", text -> {
                Pattern.compile(text);
                return text;
            });

    /** A path from the root; no slash at its end. */
    static final Kind<String> PATH = of(
                    "a path such as /api", text -> new URI(text).getRawPath(), path -> path.startsWith("/"))
            .then(Kind::withoutSlash);

    /** Absolute, and without a slash at its end. */
    static final Kind<URI> URL = of(
                    "an http or https URL without credentials, query and fragment, such as https://jobs.example.com/api",
                    text -> new URI(text),
                    Kind::isUrl)
            .then(url -> URI.create(withoutSlash(url.toString())));

    /** Absolute, and as it is written: its end and its query are a matter of the server's. */
    static final Kind<URI> ENDPOINT = of(
            "an http or https URL without credentials and fragment, such as https://www.example.com/page",
            text -> new URI(text),
            url -> isHttp(url));

    static final Kind<Proxies.Proxy> PROXY =
            new Kind<>("the address of an HTTP proxy, such as http://proxy.example.com:3128", Proxies::parse);

    static final Kind<String> VARIABLE_NAME = of(
            "the name of a variable, such as JOBS_MODE",
            text -> text,
            Pattern.compile("[A-Za-z_][A-Za-z0-9_.-]*").asMatchPredicate());

    static final Kind<String> HEADER_NAME = of(
            "the name of a header, such as X-Trace",
            text -> text,
            Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+").asMatchPredicate());

    /** What may stand in a header's value. */
    static final Kind<String> HEADER_VALUE = of(
            "a text on one line, in ASCII",
            text -> text,
            Pattern.compile("[ -~]+").asMatchPredicate());

    /** What may stand before the colon of HTTP Basic. */
    static final Kind<String> BASIC_KEY = of(
            "a text on one line, without a colon",
            text -> text,
            Pattern.compile("[^\\p{Cntrl}:]+").asMatchPredicate());

    static final Kind<String> BASIC_SECRET = of(
            "a text on one line", text -> text, Pattern.compile("\\P{Cntrl}+").asMatchPredicate());

    private final String right;
    private final Parser<T> parser;

    private Kind(String right, Parser<T> parser) {
        this.right = right;
        this.parser = parser;
    }

    interface Parser<T> {
        /** Throws whatever it likes at a text that is wrong. */
        Optional<T> parse(String text) throws URISyntaxException;
    }

    interface Conversion<T> {
        T convert(String text) throws URISyntaxException;
    }

    static <T> Kind<T> of(String right, Conversion<T> conversion) {
        return of(right, conversion, it -> true);
    }

    private static <T> Kind<T> of(String right, Conversion<T> conversion, Predicate<? super T> holds) {
        return new Kind<>(right, text -> Optional.of(conversion.convert(text)).filter(holds));
    }

    /** Any text. */
    static Kind<String> text(String right) {
        return of(right, text -> text);
    }

    /** One of these words. */
    static Kind<String> oneOf(String... words) {
        List<String> known = Arrays.asList(words);
        return of(ValueWords.or(known), text -> text.toLowerCase(Locale.ROOT), known::contains);
    }

    <U> Kind<U> then(Function<T, U> next) {
        return new Kind<>(right, text -> parser.parse(text).map(next));
    }

    /** A text of this kind or, if it is not, of the other. */
    static Kind<URI> urlOr(String right, Kind<String> path) {
        return new Kind<>(right, text -> text.startsWith("/") ? path.parse(text).map(URI::create) : URL.parse(text));
    }

    /** A proxy for all addresses, or none. */
    static Kind<Proxies> proxies() {
        return new Kind<>(
                PROXY.right() + ", or none",
                text -> text.equals("none")
                        ? Optional.of(Proxies.none())
                        : PROXY.parser.parse(text).map(Proxies::all));
    }

    /** What is right, in words that follow "it must be". */
    String right() {
        return right;
    }

    /** The value; nothing if the text is not of this kind. */
    Optional<T> parse(String text) {
        try {
            return parser.parse(text);
        } catch (URISyntaxException | DateTimeException | NumberFormatException | PatternSyntaxException wrong) {
            return Optional.empty();
        }
    }

    private static boolean isUrl(URI url) {
        return isHttp(url) && url.getRawQuery() == null;
    }

    private static boolean isHttp(URI url) {
        return url.getScheme() != null
                && url.getScheme().toLowerCase(Locale.ROOT).matches("https?")
                && url.getHost() != null
                && url.getPort() <= 65_535
                && url.getRawUserInfo() == null
                && url.getRawFragment() == null;
    }

    private static String withoutSlash(String text) {
        return text.replaceFirst("/+$", "");
    }
}
