package io.jobskit.conformance.step;

import io.jobskit.conformance.exchange.Exchange;
import io.jobskit.conformance.exchange.Message;
import io.jobskit.conformance.failure.CannotJudgeException;
import io.jobskit.conformance.failure.Difference;
import io.jobskit.conformance.notation.Attachment;
import io.jobskit.conformance.scene.JobInHand;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Sheet;

/** What results have to be. */
enum Shape {
    JSON("a JSON document") {
        @Override
        Optional<Difference> differs(JobInHand job, Message results) {
            if (!results.json().isContainerNode()) {
                return wrongBody("a JSON document", results);
            }
            return results.mediaType().equals("application/vnd.api+json")
                    ? Optional.empty()
                    : wrongType("application/vnd.api+json", results);
        }
    },
    CSV("comma-separated values with a heading") {
        @Override
        Optional<Difference> differs(JobInHand job, Message results) {
            return isTable(results.text(), ',')
                    ? Optional.empty()
                    : wrongBody("comma-separated values whose first row names the columns", results);
        }
    },
    TSV("tab-separated values with a heading") {
        @Override
        Optional<Difference> differs(JobInHand job, Message results) {
            return isTable(results.text(), '\t')
                    ? Optional.empty()
                    : wrongBody("tab-separated values whose first row names the columns", results);
        }
    },
    XLSX("an Excel workbook") {
        @Override
        Optional<Difference> differs(JobInHand job, Message results) {
            try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(results.content()))) {
                return isEmpty(workbook)
                        ? wrongBody("an Excel workbook with something in it", results)
                        : Optional.empty();
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
    FITTING("labelled and named as what they are") {
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

    /** A column may be named after a year, but not after a number with a fraction: that is a row. */
    private static final Pattern FRACTION = Pattern.compile("[-+]?\\d+\\.\\d+");

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

    /** Whatever a workbook begins with, its rows may be on any of its sheets. */
    private static boolean isEmpty(ReadableWorkbook workbook) throws IOException {
        for (Sheet sheet : workbook.getSheets().toList()) {
            if (!sheet.read().isEmpty()) {
                return false;
            }
        }
        return true;
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
        boolean json = results.json().isContainerNode();
        byte[] body = results.content();
        boolean zip = body.length > 1 && body[0] == 'P' && body[1] == 'K';
        return switch (type) {
            case "json" -> json;
            case "xlsx" -> zip;
            default -> !json && !zip;
        };
    }

    private static boolean isTable(String text, char separator) {
        String content = text.startsWith("\uFEFF") ? text.substring(1) : text;
        if (content.isBlank()
                || content.stripLeading().startsWith("{")
                || content.stripLeading().startsWith("<")) {
            return false;
        }
        CSVFormat.Builder form = CSVFormat.DEFAULT.builder().setDelimiter(separator);
        CSVFormat format = separator == '\t' ? form.setQuote(null).get() : form.get();
        try (CSVParser parser = format.parse(new StringReader(content))) {
            List<CSVRecord> rows = parser.getRecords();
            CSVRecord heading = rows.get(0);
            // A table of one column there may be; one that is separated by something else looks like it.
            boolean split =
                    heading.size() > 1 || heading.get(0).chars().noneMatch(letter -> ",;|\t".indexOf(letter) >= 0);
            return split
                    && !heading.stream().allMatch(cell -> cell.isBlank() || cell.matches("[-+]?[\\d.,]+"))
                    && heading.stream().noneMatch(cell -> FRACTION.matcher(cell).matches())
                    && rows.stream().allMatch(row -> row.size() == heading.size());
        } catch (IOException | RuntimeException e) {
            return false;
        }
    }

    private static Optional<Difference> wrongType(String expected, Message results) {
        return Optional.of(new Difference.WrongHeader(
                "Content-Type", expected, results.header("Content-Type").orElse("")));
    }

    private static Optional<Difference> wrongBody(String expected, Message results) {
        byte[] body = results.content();
        boolean binary = body.length > 1 && (body[0] == 'P' && body[1] == 'K');
        String actual = body.length == 0
                ? "empty"
                : binary
                        ? "a ZIP archive of %d bytes".formatted(body.length)
                        : "[" + io.jobskit.conformance.failure.Words.excerpt(results.text()) + "]";
        return Optional.of(new Difference.WrongBody(expected, actual));
    }
}
