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
 * Results come as an attachment with a file name (DOWNLOAD-06), JSON as what it is (DOWNLOAD-02), and label and ending
 * fit the output type (DOWNLOAD-14). Content of another kind than asked for is not its label's fault.
 */
final class ResultsFormLaw implements Law {

    private static final Map<String, List<String>> LABELS = Map.of(
            "CSV", List.of("text/csv", "application/csv"),
            "TSV", List.of("text/tsv", "text/tab-separated-values"),
            "XLSX", List.of("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"));

    @Override
    public void judge(History history, Judgements judgements) {
        for (JobHistory story : history.jobs()) {
            for (Exchange results : story.results()) {
                Message message = results.answer().orElseThrow().message();
                Attachment attachment = attachment(judgements, results, message);
                if (!message.isReadable()) {
                    continue;
                }
                story.creation()
                        .ifPresent(creation -> creation.outputType().ifPresent(type -> {
                            if (type.equals("JSON")) {
                                json(judgements, creation, results, message);
                            }
                            if (isOfItsKind(type, message)) {
                                form(judgements, type, attachment, results, message);
                            }
                        }));
            }
        }
    }

    private static Attachment attachment(Judgements judgements, Exchange results, Message message) {
        judgements.judged("DOWNLOAD-06", "results are attachments");
        String disposition = message.header("Content-Disposition").orElse("");
        Attachment attachment = Attachment.of(disposition);
        if (!attachment.isAttachment() || attachment.fileName().isEmpty()) {
            judgements.violated(
                    "DOWNLOAD-06",
                    new Difference.WrongHeader("Content-Disposition", "attachment, with a file name", disposition),
                    results);
        }
        return attachment;
    }

    private static void json(Judgements judgements, Creation creation, Exchange results, Message message) {
        judgements.judged("DOWNLOAD-02", "JSON results are labelled so");
        if (isNoJson(message)) {
            if (creation.isView()) {
                judgements.violated(
                        "DOWNLOAD-02", new Difference.WrongBody("a JSON document", "something else"), results);
            }
        } else if (!message.mediaType().equals("application/vnd.api+json")) {
            judgements.violated(
                    "DOWNLOAD-02",
                    new Difference.WrongHeader(
                            "Content-Type",
                            "application/vnd.api+json",
                            message.header("Content-Type").orElse("")),
                    results);
        }
    }

    /** A long text that is a single value is as good as none. */
    private static boolean isNoJson(Message message) {
        return message.content().isInMemory() ? message.json().isMissingNode() : !message.isJson();
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

    private static void form(
            Judgements judgements, String type, Attachment attachment, Exchange results, Message message) {
        judgements.judged("DOWNLOAD-14", "label and ending fit the output type");
        List<String> labels = LABELS.getOrDefault(type, List.of());
        if (!labels.isEmpty() && !labels.contains(message.mediaType())) {
            judgements.violated(
                    "DOWNLOAD-14",
                    new Difference.WrongHeader(
                            "Content-Type",
                            Words.or(labels),
                            message.header("Content-Type").orElse("")),
                    results);
        } else if (attachment.isNamedOtherwise("." + type)) {
            judgements.violated(
                    "DOWNLOAD-14",
                    new Difference.WrongHeader(
                            "Content-Disposition",
                            "a file name that ends with ." + type.toLowerCase(Locale.ROOT),
                            message.header("Content-Disposition").orElse("")),
                    results);
        }
    }
}
