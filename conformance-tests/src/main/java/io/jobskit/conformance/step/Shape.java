package io.jobskit.conformance.step;

import io.jobskit.conformance.exchange.Body;
import io.jobskit.conformance.exchange.Exchange;
import io.jobskit.conformance.exchange.Message;
import io.jobskit.conformance.exchange.NotReadException;
import io.jobskit.conformance.failure.CannotJudgeException;
import io.jobskit.conformance.failure.Difference;
import io.jobskit.conformance.failure.Words;
import io.jobskit.conformance.notation.Attachment;
import io.jobskit.conformance.notation.Workbook;
import io.jobskit.conformance.scene.JobInHand;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What results have to be. */
enum Shape {
    JSON("a JSON document") {
        @Override
        Optional<Difference> differs(JobInHand job, Message results) {
            if (!results.isJson()) {
                return wrongBody("a JSON document", results);
            }
            return results.mediaType().equals("application/vnd.api+json")
                    ? Optional.empty()
                    : wrongType("application/vnd.api+json", results);
        }
    },
    CSV("CSV with a header row") {
        @Override
        Optional<Difference> differs(JobInHand job, Message results) {
            return Table.is(results.content(), ',')
                    ? Optional.empty()
                    : wrongBody("comma-separated values whose first row names the columns", results);
        }
    },
    TSV("TSV with a header row") {
        @Override
        Optional<Difference> differs(JobInHand job, Message results) {
            return Table.is(results.content(), '\t')
                    ? Optional.empty()
                    : wrongBody("tab-separated values whose first row names the columns", results);
        }
    },
    XLSX("an Excel workbook") {
        @Override
        Optional<Difference> differs(JobInHand job, Message results) {
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
    },
    ATTACHMENT("an attachment with a file name") {
        @Override
        Optional<Difference> differs(JobInHand job, Message results) {
            String disposition = results.header("Content-Disposition").orElse("");
            Attachment attachment = Attachment.of(disposition);
            return attachment.isAttachment() && !attachment.fileName().isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Difference.WrongHeader(
                            "Content-Disposition", "an attachment with a file name", disposition));
        }
    },
    FITTING("of the type and file ending of their format") {
        @Override
        Optional<Difference> differs(JobInHand job, Message results) {
            String type = outputType(job);
            if (!isOfItsKind(type, results)) {
                throw new CannotJudgeException(
                        "The results of job %s are not %s, so it cannot be told whether their label fits."
                                .formatted(job.id(), type.toUpperCase(Locale.ROOT)),
                        List.of(job.creation()));
            }
            if (!mediaTypes(type).contains(results.mediaType())) {
                return wrongType("one that fits " + type, results);
            }
            String disposition = results.header("Content-Disposition").orElse("");
            return Attachment.of(disposition).isNamedOtherwise("." + type)
                    ? Optional.of(new Difference.WrongHeader(
                            "Content-Disposition", "a file name that ends with ." + type, disposition))
                    : Optional.empty();
        }
    };

    private final String words;

    Shape(String words) {
        this.words = words;
    }

    static Shape of(String words) {
        return Stream.of(values())
                .filter(shape -> shape.words.equals(words))
                .findFirst()
                .orElseThrow();
    }

    String words() {
        return words;
    }

    /** What is wrong with the results of a job, if anything is. */
    abstract Optional<Difference> differs(JobInHand job, Message results);

    /** As the other; what cannot be had has no shape. */
    Optional<Difference> differs(JobInHand job, Exchange exchange) {
        return exchange.answer().flatMap(answer -> differs(job, answer.message()));
    }

    private static String outputType(JobInHand job) {
        return job.askedParameters().path("output_type").asText("json").toLowerCase(Locale.ROOT);
    }

    private static List<String> mediaTypes(String outputType) {
        return switch (outputType) {
            case "csv" -> List.of("text/csv", "application/csv");
            case "tsv" -> List.of("text/tsv", "text/tab-separated-values");
            case "xlsx" -> List.of("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
            default -> List.of("application/vnd.api+json", "application/json");
        };
    }

    /** At the first glance: what results are made of is judged by itself. */
    private static boolean isOfItsKind(String type, Message results) {
        boolean json = results.isJson();
        boolean zip = Workbook.isArchive(results.content());
        return switch (type) {
            case "json" -> json;
            case "xlsx" -> zip;
            default -> !json && !zip;
        };
    }

    private static Optional<Difference> wrongType(String expected, Message results) {
        return Optional.of(new Difference.WrongHeader(
                "Content-Type", expected, results.header("Content-Type").orElse("")));
    }

    private static Optional<Difference> wrongBody(String expected, Message results) {
        Body body = results.content();
        String actual = body.isEmpty()
                ? "empty"
                : Workbook.isArchive(body)
                        ? "a ZIP archive of %d bytes".formatted(body.length())
                        : "[" + Words.excerpt(new String(body.start(), StandardCharsets.UTF_8)) + "]";
        return Optional.of(new Difference.WrongBody(expected, actual));
    }
}
