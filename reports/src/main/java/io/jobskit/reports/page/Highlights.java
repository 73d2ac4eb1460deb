package io.jobskit.reports.page;

import io.jobskit.reports.verdict.Exchange;
import io.jobskit.reports.verdict.RequirementOutcome;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds the places in the evidence that the kit's sentences are about, as far as they say it. */
final class Highlights {

    /** As many sentences of a kind as are looked into: each is looked for in all of the evidence. */
    private static final int SENTENCES = 20;

    private static final String SHOULD_BE = "; it should be ";
    private static final Pattern ANSWERED = Pattern.compile(" answered (\\d++) where ");
    private static final Pattern HEADER = Pattern.compile("The header (\\S++) is (?=\\S)");
    private static final Pattern BODY = Pattern.compile("The body is (?=\\S)");
    private static final Pattern MEMBER = Pattern.compile(
            "(?:^ ?|[.] |: )([a-z_]++(?:[.\\[][\\w\\]]++)*+)" + "(?: of (?:the |a )?job(?: (\\S++))?)? is (?=\\S)");
    private static final Pattern SHOULD_BECOME =
            Pattern.compile("Job (\\S++) should (?:be|have become) (\\S.*+)", Pattern.DOTALL);
    private static final Pattern SEEN = Pattern.compile("Job (\\S++) was seen as ");
    private static final String WITHIN = " within ";

    private static final Map<String, String> METHODS = Map.of(
            "Cancelling", "DELETE", "Creating", "POST", "Reading", "GET", "Listing", "GET", "Downloading", "GET");

    private static final Pattern JOB = Pattern.compile(" job ([^\\s,]+)");

    private Highlights() {}

    static List<Highlight> of(RequirementOutcome entry) {
        String reason = Span.readable(entry.reason());
        List<Exchange> evidence = entry.evidence();
        return Stream.of(
                        few(Clause.between(ANSWERED, " was expected", reason)).flatMap(found -> code(found, evidence)),
                        few(Clause.around(SHOULD_BE, reason)).flatMap(clause -> header(clause, evidence)),
                        few(Clause.around(SHOULD_BE, reason)).flatMap(clause -> member(clause, evidence)),
                        few(Clause.around(SHOULD_BE, reason)).flatMap(clause -> body(clause, evidence)),
                        few(Clause.around("; it was seen as ", reason)).flatMap(clause -> become(clause, evidence)),
                        few(Clause.between(SEEN, " and later as", reason))
                                .flatMap(found -> status(found.head().group(1), "", evidence)))
                .flatMap(places -> places)
                .toList();
    }

    private static <T> Stream<T> few(List<T> clauses) {
        return clauses.stream().limit(SENTENCES);
    }

    private static Stream<Highlight> code(Clause.Matched found, List<Exchange> evidence) {
        String answer = "HTTP/1.1 " + found.head().group(1);
        String before = found.clause().lead();
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
                found.clause().following());
    }

    private static Stream<Highlight> header(Clause clause, List<Exchange> evidence) {
        return clause.head(HEADER).stream()
                .flatMap(head -> last(evidence, any -> true, "header", head.group(1), "", clause.following()));
    }

    private static Stream<Highlight> member(Clause clause, List<Exchange> evidence) {
        return clause.head(MEMBER).stream().flatMap(head -> {
            String name = head.group(1);
            String written = "\"" + name.substring(name.lastIndexOf('.') + 1) + "\"";
            return last(
                    evidence,
                    exchange -> exchange.response().contains(written),
                    "member",
                    name,
                    Objects.requireNonNullElse(head.group(2), ""),
                    clause.following());
        });
    }

    private static Stream<Highlight> body(Clause clause, List<Exchange> evidence) {
        return clause.head(BODY).stream()
                .flatMap(head -> last(evidence, any -> true, "body", "", "", clause.following()));
    }

    private static Stream<Highlight> become(Clause clause, List<Exchange> evidence) {
        return clause.head(SHOULD_BECOME).stream().flatMap(head -> {
            String asked = head.group(2);
            int within = asked.indexOf(WITHIN);
            return status(head.group(1), within < 0 ? asked : asked.substring(0, within), evidence);
        });
    }

    private static Stream<Highlight> status(String job, String expected, List<Exchange> evidence) {
        String written = "\"" + job + "\"";
        return last(
                evidence,
                exchange -> exchange.response().contains(written)
                        && exchange.response().contains("\"status\""),
                "member",
                "attributes.status",
                job,
                expected);
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
}
