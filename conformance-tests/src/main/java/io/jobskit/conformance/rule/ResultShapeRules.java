package io.jobskit.conformance.rule;

import io.jobskit.conformance.client.JobsClient;
import io.jobskit.conformance.exchange.Body;
import io.jobskit.conformance.exchange.Exchange;
import io.jobskit.conformance.exchange.Message;
import io.jobskit.conformance.exchange.NotReadException;
import io.jobskit.conformance.failure.Difference;
import io.jobskit.conformance.failure.ValueWords;
import io.jobskit.conformance.history.Creation;
import io.jobskit.conformance.history.History;
import io.jobskit.conformance.history.JobHistory;
import io.jobskit.conformance.notation.ValueTable;
import io.jobskit.conformance.notation.Workbook;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/** What results are made of (section "Download a job's results"): the format that the output type asks for. */
final class ResultShapeRules {

    private static final Map<String, Character> SEPARATORS = Map.of("CSV", ',', "TSV", '\t');

    /** What two jobs may differ in and still have the same columns. */
    private static final Set<String> NOT_OF_COLUMNS = Set.of("output_type", "start_date", "end_date");

    private ResultShapeRules() {}

    static List<Rule> all() {
        return List.of(
                new Rule("DOWNLOAD-02", "results are a JSON document", (history, scope, judgement) -> {
                    each(history, scope, "JSON", Creation::isView, judgement, ResultShapeRules::notJson);
                    each(history, scope, "JSON", any -> true, judgement, ResultShapeRules::otherLabel);
                }),
                new Rule(
                        "DOWNLOAD-15",
                        "results are a JSON document",
                        (history, scope, judgement) ->
                                each(history, scope, "JSON", Creation::isQuery, judgement, ResultShapeRules::notJson)),
                table("DOWNLOAD-03", "CSV", "comma-separated values whose first row names the columns"),
                table("DOWNLOAD-04", "TSV", "tab-separated values whose first row names the columns"),
                new Rule(
                        "DOWNLOAD-05",
                        "results are an Excel workbook",
                        (history, scope, judgement) ->
                                each(history, scope, "XLSX", any -> true, judgement, ResultShapeRules::noWorkbook)));
    }

    /** What is wrong with results, if anything is. */
    @FunctionalInterface
    private interface Look {
        Optional<Difference> at(Creation creation, Message results);
    }

    /** The same results are looked at once. Those of another job, to which a redirect led, are the redirect's fault. */
    private static void each(
            History history, Scope scope, String type, Predicate<Creation> which, Judgement judgement, Look look) {
        for (JobHistory job : history.jobs()) {
            Optional<Creation> creation = job.creation().filter(which).filter(of -> isFor(of, type));
            Set<Object> seen = new HashSet<>();
            for (Exchange results : creation.isPresent() ? job.results() : List.<Exchange>of()) {
                if (scope.has(results)
                        && ExpectedResults.mayBeThere(job, results)
                        && message(results).isReadable()
                        && seen.add(List.of(
                                label(results), message(results).content().likeness()))
                        && !RedirectRules.leadToAnothers(history, job, results)) {
                    look(creation.get(), results, look, judgement);
                }
            }
        }
    }

    private static Message message(Exchange results) {
        return results.answer().orElseThrow().message();
    }

    private static String label(Exchange results) {
        return message(results).header("Content-Type").orElse("") + " ";
    }

    private static void look(Creation creation, Exchange results, Look look, Judgement judgement) {
        try {
            Optional<Difference> wrong = look.at(creation, message(results));
            judgement.that(wrong.isEmpty(), wrong::orElseThrow, results);
        } catch (NotReadException notKept) {
            // It is neither kept nor violated.
        }
    }

    /** A long text that is a single value is as good as none. */
    private static Optional<Difference> notJson(Creation creation, Message results) {
        boolean isJson = results.content().isInMemory() ? !results.json().isMissingNode() : results.isJson();
        return isJson ? Optional.empty() : wrongBody("a JSON document", results);
    }

    private static Optional<Difference> otherLabel(Creation creation, Message results) {
        return notJson(creation, results).isPresent() || results.mediaType().equals(JobsClient.MEDIA_TYPE)
                ? Optional.empty()
                : Optional.of(new Difference.WrongHeader(
                        "Content-Type",
                        JobsClient.MEDIA_TYPE,
                        results.header("Content-Type").orElse("")));
    }

    private static Optional<Difference> noWorkbook(Creation creation, Message results) {
        try {
            return Workbook.hasRows(results.content())
                    ? Optional.empty()
                    : wrongBody("an Excel workbook with something in it", results);
        } catch (NotReadException notKept) {
            throw notKept;
        } catch (IOException | RuntimeException e) {
            return wrongBody("an Excel workbook", results);
        }
    }

    /** One column may be all there is, but not where the other format of the same view has more. */
    private static Rule table(String requirement, String type, String what) {
        return new Rule(
                requirement,
                "results are %s with a header row".formatted(type),
                (history, scope, judgement) ->
                        each(history, scope, type, any -> true, judgement, (creation, results) -> {
                            int columns = ValueTable.columns(results.content(), separator(type));
                            boolean isWhole = columns > 1 || (columns == 1 && !hasMoreColumns(history, creation, type));
                            return isWhole ? Optional.empty() : wrongBody(what, results);
                        }));
    }

    private static boolean isFor(Creation creation, String type) {
        return creation.outputType().filter(type::equals).isPresent();
    }

    private static char separator(String type) {
        return Optional.ofNullable(SEPARATORS.get(type)).orElseThrow();
    }

    private static boolean hasMoreColumns(History history, Creation creation, String type) {
        String other = type.equals("CSV") ? "TSV" : "CSV";
        return history.jobs().stream()
                .filter(job -> job.creation()
                        .filter(one -> isFor(one, other) && columnsAsked(one).equals(columnsAsked(creation)))
                        .isPresent())
                .flatMap(job -> job.results().stream())
                .map(ResultShapeRules::message)
                .filter(Message::isReadable)
                .anyMatch(results -> ValueTable.columns(results.content(), separator(other)) > 1);
    }

    private static Map<String, String> columnsAsked(Creation creation) {
        Map<String, String> asked = new TreeMap<>();
        creation.parameters().properties().stream()
                .filter(member -> !NOT_OF_COLUMNS.contains(member.getKey()))
                .forEach(member -> asked.put(member.getKey(), member.getValue().asText()));
        return asked;
    }

    private static Optional<Difference> wrongBody(String expected, Message results) {
        Body body = results.content();
        String actual = body.isEmpty()
                ? "empty"
                : Workbook.isArchive(body)
                        ? "a ZIP archive of %d bytes".formatted(body.length())
                        : "'" + ValueWords.excerpt(new String(body.start(), StandardCharsets.UTF_8)) + "'";
        return Optional.of(new Difference.WrongBody(expected, actual));
    }
}
