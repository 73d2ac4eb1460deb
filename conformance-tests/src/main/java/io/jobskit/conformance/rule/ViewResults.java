package io.jobskit.conformance.rule;

import io.jobskit.conformance.exchange.Body;
import io.jobskit.conformance.exchange.Exchange;
import io.jobskit.conformance.history.Creation;
import io.jobskit.conformance.history.History;
import io.jobskit.conformance.history.JobHistory;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Results that a view job gave.
 *
 * @param view what was asked for, whatever the format
 * @param type the format, in upper case
 */
record ViewResults(String job, String view, String type, Exchange results) {

    private static final Set<String> TEXTS = Set.of("CSV", "TSV");

    /** A document, a page or a workbook in the place of text is judged as such. */
    private static final Pattern NO_TEXT = Pattern.compile("\\s*(?:[{\\[<]|PK)");

    boolean isText() {
        return TEXTS.contains(type)
                && !content().isEmpty()
                && !NO_TEXT.matcher(beginning(results)).lookingAt();
    }

    /** What is kept of the text of results. */
    static String beginning(Exchange results) {
        return new String(results.answer().orElseThrow().message().content().start(), StandardCharsets.UTF_8);
    }

    Body content() {
        return results.answer().orElseThrow().message().content();
    }

    /** The first results of each view job. */
    static Stream<ViewResults> all(History history) {
        return history.jobs().stream().flatMap(job -> of(history, job).stream());
    }

    private static Optional<ViewResults> of(History history, JobHistory job) {
        Optional<Creation> creation = job.creation().filter(Creation::isView).filter(Creation::isTelling);
        Optional<Exchange> first =
                job.results().stream().findFirst().filter(results -> ExpectedResults.mayBeThere(job, results));
        if (creation.isEmpty() || first.isEmpty() || RedirectRules.leadToAnothers(history, job, first.get())) {
            return Optional.empty();
        }
        Map<String, String> view = new TreeMap<>();
        creation.get().parameters().properties().stream()
                .filter(member -> !member.getKey().equals("output_type"))
                .forEach(member -> view.put(member.getKey(), member.getValue().asText()));
        return Optional.of(new ViewResults(
                job.id(), view.toString(), creation.get().outputType().orElse(""), first.get()));
    }
}
