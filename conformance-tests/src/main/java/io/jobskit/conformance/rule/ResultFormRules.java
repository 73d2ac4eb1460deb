package io.jobskit.conformance.rule;

import io.jobskit.conformance.exchange.Exchange;
import io.jobskit.conformance.exchange.Message;
import io.jobskit.conformance.failure.Difference;
import io.jobskit.conformance.failure.ValueWords;
import io.jobskit.conformance.history.Creation;
import io.jobskit.conformance.history.History;
import io.jobskit.conformance.history.JobHistory;
import io.jobskit.conformance.notation.Attachment;
import io.jobskit.conformance.notation.Workbook;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How results come (section "Download a job's results"): as an attachment with a file name, label and ending as the output
 * type asks for. Content of another kind than asked for is not its label's fault.
 */
final class ResultFormRules {

    private static final Map<String, List<String>> LABELS = Map.of(
            "CSV", List.of("text/csv", "application/csv"),
            "TSV", List.of("text/tsv", "text/tab-separated-values"),
            "XLSX", List.of("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"));

    private static final Pattern DOCUMENTED = Pattern.compile("portfolio_data\\.(json|csv|tsv|xlsx)");

    private ResultFormRules() {}

    static List<Rule> all() {
        return List.of(
                new Rule("DOWNLOAD-06", "results are an attachment with a file name", ResultFormRules::attachments),
                new Rule(
                        "DOWNLOAD-14",
                        "results are of the type and file ending of their format",
                        ResultFormRules::form),
                new Rule("DOWNLOAD-14", "results are named alike", ResultFormRules::names));
    }

    private static void attachments(History history, Scope scope, Judgement judgement) {
        for (JobHistory job : history.jobs()) {
            for (Exchange results : job.results()) {
                if (scope.has(results)) {
                    String disposition = disposition(message(results));
                    Attachment attachment = Attachment.of(disposition);
                    judgement.that(
                            attachment.isAttachment() && !attachment.fileName().isEmpty(),
                            () -> new Difference.WrongHeader(
                                    "Content-Disposition", "an attachment with a file name", disposition),
                            results);
                }
            }
        }
    }

    /** Results of another job, to which a redirect led, are the redirect's fault (DOWNLOAD-16). */
    private static void form(History history, Scope scope, Judgement judgement) {
        for (JobHistory job : history.jobs()) {
            Optional<String> type = job.creation().flatMap(Creation::outputType);
            for (Exchange results : type.isPresent() ? job.results() : List.<Exchange>of()) {
                if (scope.has(results)
                        && message(results).isReadable()
                        && isOfItsKind(type.get(), message(results))
                        && !RedirectRules.leadToAnothers(history, job, results)) {
                    form(type.get(), results, judgement);
                }
            }
        }
    }

    private static void form(String type, Exchange results, Judgement judgement) {
        Message message = message(results);
        judgement.judged();
        List<String> labels = LABELS.getOrDefault(type, List.of());
        if (!labels.isEmpty() && !labels.contains(message.mediaType())) {
            judgement.violated(
                    new Difference.WrongHeader(
                            "Content-Type",
                            ValueWords.or(labels),
                            message.header("Content-Type").orElse("")),
                    results);
        } else if (Attachment.of(disposition(message)).isNamedOtherwise("." + type)) {
            judgement.violated(
                    new Difference.WrongHeader(
                            "Content-Disposition",
                            "a file name that ends with ." + type.toLowerCase(Locale.ROOT),
                            disposition(message)),
                    results);
        }
    }

    /** Some name is asked for (DOWNLOAD-06); a server that gives some results the documented one gives it to all. */
    private static void names(History history, Scope scope, Judgement judgement) {
        List<Exchange> results = history.jobs().stream()
                .flatMap(job -> job.results().stream())
                .filter(given -> !name(given).isEmpty())
                .toList();
        results.stream()
                .filter(given -> DOCUMENTED.matcher(name(given)).matches())
                .findFirst()
                .ifPresent(usual -> results.stream()
                        .filter(given -> scope.has(given)
                                && !DOCUMENTED.matcher(name(given)).matches())
                        .forEach(given -> judgement.violated(
                                new Difference.WrongHeader(
                                        "Content-Disposition",
                                        "a file name such as %s, as other results have".formatted(name(usual)),
                                        disposition(message(given))),
                                usual,
                                given)));
    }

    private static String name(Exchange results) {
        return Attachment.of(disposition(message(results))).fileName();
    }

    private static boolean isOfItsKind(String type, Message message) {
        boolean json = message.isJson();
        boolean zip = Workbook.isArchive(message.content());
        return switch (type) {
            case "JSON" -> json;
            case "XLSX" -> zip;
            case "CSV", "TSV" -> !json && !zip;
            default -> false;
        };
    }

    private static String disposition(Message message) {
        return message.header("Content-Disposition").orElse("");
    }

    private static Message message(Exchange results) {
        return results.answer().orElseThrow().message();
    }
}
