package io.jobskit.conformance.rule;

import io.jobskit.conformance.exchange.Exchange;
import io.jobskit.conformance.exchange.Message;
import io.jobskit.conformance.failure.Difference;
import io.jobskit.conformance.failure.Words;
import io.jobskit.conformance.history.Creation;
import io.jobskit.conformance.history.History;
import io.jobskit.conformance.history.JobHistory;
import io.jobskit.conformance.notation.Attachment;
import io.jobskit.conformance.notation.Workbook;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * How results come (section "Download a job's results"): as an attachment with a file name, JSON as what it is, label and
 * ending as the output type asks for. Content of another kind than asked for is not its label's fault.
 */
final class ResultFormRules {

    private static final Map<String, List<String>> LABELS = Map.of(
            "CSV", List.of("text/csv", "application/csv"),
            "TSV", List.of("text/tsv", "text/tab-separated-values"),
            "XLSX", List.of("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"));

    private ResultFormRules() {}

    static List<Rule> all() {
        return List.of(
                new Rule("DOWNLOAD-06", "results are attachments", ResultFormRules::attachments),
                typed("DOWNLOAD-02", "JSON results are labelled so", ResultFormRules::json),
                typed("DOWNLOAD-14", "label and ending fit the output type", ResultFormRules::form));
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
                                    "Content-Disposition", "attachment, with a file name", disposition),
                            results);
                }
            }
        }
    }

    /** Looks at results of a job of which it is known what they should be. */
    @FunctionalInterface
    private interface Look {
        void at(Creation creation, String type, Exchange results, Judgement judgement);
    }

    private static Rule typed(String requirement, String says, Look look) {
        return new Rule(requirement, says, (history, scope, judgement) -> {
            for (JobHistory job : history.jobs()) {
                for (Exchange results : job.results()) {
                    if (scope.has(results) && message(results).isReadable()) {
                        job.creation()
                                .ifPresent(creation -> creation.outputType()
                                        .ifPresent(type -> look.at(creation, type, results, judgement)));
                    }
                }
            }
        });
    }

    private static void json(Creation creation, String type, Exchange results, Judgement judgement) {
        if (!type.equals("JSON")) {
            return;
        }
        Message message = message(results);
        judgement.judged();
        if (isNoJson(message)) {
            if (creation.isView()) {
                judgement.violated(new Difference.WrongBody("a JSON document", "something else"), results);
            }
        } else if (!message.mediaType().equals("application/vnd.api+json")) {
            judgement.violated(contentType("application/vnd.api+json", message), results);
        }
    }

    /** A long text that is a single value is as good as none. */
    private static boolean isNoJson(Message message) {
        return message.content().isInMemory() ? message.json().isMissingNode() : !message.isJson();
    }

    private static void form(Creation creation, String type, Exchange results, Judgement judgement) {
        Message message = message(results);
        if (!isOfItsKind(type, message)) {
            return;
        }
        judgement.judged();
        List<String> labels = LABELS.getOrDefault(type, List.of());
        if (!labels.isEmpty() && !labels.contains(message.mediaType())) {
            judgement.violated(contentType(Words.or(labels), message), results);
        } else if (Attachment.of(disposition(message)).isNamedOtherwise("." + type)) {
            judgement.violated(
                    new Difference.WrongHeader(
                            "Content-Disposition",
                            "a file name that ends with ." + type.toLowerCase(Locale.ROOT),
                            disposition(message)),
                    results);
        }
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

    private static Difference contentType(String expected, Message message) {
        return new Difference.WrongHeader(
                "Content-Type", expected, message.header("Content-Type").orElse(""));
    }

    private static String disposition(Message message) {
        return message.header("Content-Disposition").orElse("");
    }

    private static Message message(Exchange results) {
        return results.answer().orElseThrow().message();
    }
}
