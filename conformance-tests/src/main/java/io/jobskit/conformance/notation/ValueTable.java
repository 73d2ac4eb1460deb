package io.jobskit.conformance.notation;

import io.jobskit.conformance.exchange.Body;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Values in rows, separated by a character, of which the first row names the columns. */
public final class ValueTable {

    /** A column may be named after a year, but not after a number with a fraction: that is a row. */
    private static final Pattern FRACTION = Pattern.compile("[-+]?\\d+\\.\\d+");

    private static final Pattern NUMBER = Pattern.compile("[-+]?[\\d.,]+");

    private ValueTable() {}

    /**
     * How many columns a body has as a table; 0 if it is none.
     *
     * @throws io.jobskit.conformance.exchange.NotReadException if it is not kept, or holds a longer row than is read
     */
    public static int columns(Body body, char separator) {
        return forms(separator).stream()
                .map(form -> columns(body, form))
                .filter(columns -> columns > 0)
                .findFirst()
                .orElse(0);
    }

    private static int columns(Body body, CSVFormat form) {
        String key = "columns by %s, quoted by %s".formatted(form.getDelimiterString(), form.getQuoteCharacter());
        return body.told(key, Integer.class, read -> read(read, form));
    }

    /** The rows of a short table, the first of which names the columns; none if it is no table. */
    public static List<List<String>> rows(Body body, char separator) {
        return body.isInMemory()
                ? forms(separator).stream()
                        .filter(form -> columns(body, form) > 0)
                        .findFirst()
                        .map(form -> rows(body, form))
                        .orElse(List.of())
                : List.of();
    }

    private static List<List<String>> rows(Body body, CSVFormat form) {
        try (CSVParser rows = form.parse(text(body, form))) {
            return rows.stream().map(row -> List.of(row.values())).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static int read(Body body, CSVFormat form) {
        String beginning = new String(body.start(), StandardCharsets.UTF_8).replaceFirst("^\uFEFF", "");
        if (beginning.isBlank()
                || beginning.stripLeading().startsWith("{")
                || beginning.stripLeading().startsWith("<")) {
            return 0;
        }
        try (CSVParser rows = form.parse(text(body, form))) {
            CSVRecord heading = null;
            for (CSVRecord row : rows) {
                if (heading == null && !isHeading(row)) {
                    return 0;
                }
                heading = heading == null ? row : heading;
                if (row.size() != heading.size()) {
                    return 0;
                }
            }
            return heading == null ? 0 : heading.size();
        } catch (IOException | IllegalStateException | IllegalArgumentException | UncheckedIOException e) {
            return 0;
        }
    }

    /** No section says how TSV writes a tab in a value: its quotes are letters, or stand around values as in CSV. */
    private static List<CSVFormat> forms(char separator) {
        CSVFormat quoted = CSVFormat.DEFAULT.builder().setDelimiter(separator).get();
        return separator == '\t' ? List.of(quoted.builder().setQuote(null).get(), quoted) : List.of(quoted);
    }

    private static Reader text(Body body, CSVFormat form) throws IOException {
        Reader text = new BufferedReader(new InputStreamReader(body.open(), StandardCharsets.UTF_8));
        text.mark(1);
        if (text.read() != '\uFEFF') {
            text.reset();
        }
        return new CellLimit(text, form.getDelimiterString().charAt(0), form.isQuoteCharacterSet());
    }

    /** A table of one column there may be; one that is separated by something else looks like it. */
    private static boolean isHeading(CSVRecord row) {
        boolean split = row.size() > 1 || row.get(0).chars().noneMatch(letter -> ",;|\t".indexOf(letter) >= 0);
        return split
                && !row.stream()
                        .allMatch(cell -> cell.isBlank() || NUMBER.matcher(cell).matches())
                && row.stream().noneMatch(cell -> FRACTION.matcher(cell).matches());
    }
}
