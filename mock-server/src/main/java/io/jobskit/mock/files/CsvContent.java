package io.jobskit.mock.files;

import io.jobskit.mock.job.PortfolioDate;
import io.jobskit.mock.json.NotUtf8Exception;
import io.jobskit.mock.json.Utf8Reader;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Comma-separated values under a line of headings (RFC 4180, UTF-8). The first column names the rows, the others are
 * values. A column whose cells are all numbers is one of numbers, one of days a column of days; any other is a column of
 * texts, which are left as they are. A number with a zero before it, or with more digits than a spreadsheet can keep, is a
 * text.
 */
final class CsvContent implements FileContent {

    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setIgnoreEmptyLines(true).get();

    private static final Pattern NUMBER = Pattern.compile("-?(?:0|[1-9][0-9]*)(?:\\.[0-9]+)?");
    private static final int DIGITS_OF_A_SPREADSHEET = 15;

    private final Layout layout;

    private CsvContent(Layout layout) {
        this.layout = layout;
    }

    /** Reads the whole file once. */
    static CsvContent check(InputStream in) throws IOException {
        List<String> headings = new ArrayList<>();
        List<Set<ValueKind>> possible = new ArrayList<>();
        records(in, (cells, line) -> {
            if (headings.isEmpty()) {
                headings.addAll(headings(cells, line));
                cells.forEach(heading -> possible.add(new HashSet<>(Set.of(ValueKind.NUMBER, ValueKind.DATE))));
            } else {
                checkRow(cells, headings.size(), line);
                for (int c = 1; c < cells.size(); c++) {
                    narrow(possible.get(c), cells.get(c));
                }
            }
        });
        if (headings.isEmpty()) {
            throw new FileProblem(1, "there are no headings: the first line holds the names of the columns");
        }
        return new CsvContent(new Layout(List.of(headings.get(0)), columns(headings, possible)));
    }

    @Override
    public Layout layout() {
        return layout;
    }

    @Override
    public void read(InputStream in, RowTaker rows) throws IOException {
        boolean[] begun = {false};
        records(in, (cells, line) -> {
            if (begun[0]) {
                checkRow(cells, layout.columns().size() + 1, line);
                List<Value> values = new ArrayList<>(cells.size());
                for (int c = 1; c < cells.size(); c++) {
                    String cell = cells.get(c);
                    values.add(new Value(
                            cell, !cell.isEmpty() && layout.columns().get(c - 1).kind() == ValueKind.NUMBER));
                }
                rows.row(cells.subList(0, 1), values);
            }
            begun[0] = true;
        });
    }

    @Override
    public void writeJson(InputStream in, OutputStream out) throws IOException {
        JsonWriter writer = new JsonWriter(layout, out);
        writer.begin();
        read(in, writer::row);
        writer.end();
    }

    private interface RecordTaker {
        void take(List<String> cells, long line) throws IOException;
    }

    private static void records(InputStream in, RecordTaker taker) throws IOException {
        try (CSVParser parser = FORMAT.parse(new Utf8Reader(in))) {
            Iterator<CSVRecord> records = parser.iterator();
            while (hasNext(records, parser)) {
                List<String> cells = records.next().toList();
                long inCells = cells.stream()
                        .flatMapToInt(String::chars)
                        .filter(c -> c == '\n')
                        .count();
                taker.take(cells, parser.getCurrentLineNumber() - inCells);
            }
        }
    }

    private static boolean hasNext(Iterator<CSVRecord> records, CSVParser parser) throws IOException {
        long line = parser.getCurrentLineNumber() + 1;
        try {
            return records.hasNext();
        } catch (UncheckedIOException failed) {
            IOException cause = failed.getCause();
            if (cause instanceof NotUtf8Exception) {
                throw new FileProblem(0, String.valueOf(cause.getMessage()));
            }
            if (cause instanceof CSVException) {
                boolean open = String.valueOf(cause.getMessage()).contains("EOF");
                throw new FileProblem(
                        open ? line : parser.getCurrentLineNumber(),
                        open
                                ? "a quote is opened and never closed: close the quote, and write a quote in a text twice"
                                : "something follows a closing quote: put the whole cell in quotes, and write a quote in a"
                                        + " text twice");
            }
            throw cause;
        }
    }

    private static List<String> headings(List<String> cells, long line) throws FileProblem {
        FileLimits.checkColumns(cells.size(), line);
        if (cells.size() == 1 && cells.get(0).matches("(?s).*[;\t|].*")) {
            throw new FileProblem(
                    line, "the only heading is '" + shown(cells.get(0)) + "': put commas between the headings");
        }
        if (cells.stream().allMatch(cell -> cell.isBlank() || isNumber(cell))) {
            throw new FileProblem(
                    line,
                    "'" + shown(String.join(",", cells))
                            + "' are no headings: the first line holds the names of the columns");
        }
        for (int c = 0; c < cells.size(); c++) {
            if (cells.get(c).isBlank()) {
                throw new FileProblem(line, "the heading of column " + (c + 1) + " is empty: give the column a name");
            }
            FileLimits.checkedText(cells.get(c), line);
        }
        return cells;
    }

    private static void checkRow(List<String> cells, int headings, long line) throws FileProblem {
        if (cells.size() != headings) {
            throw new FileProblem(
                    line,
                    counted(cells.size(), "cell") + " under " + counted(headings, "heading") + " ('"
                            + shown(String.join(",", cells))
                            + "'): give every row one cell a heading, and put a cell with a comma"
                            + " in quotes");
        }
        for (String cell : cells) {
            FileLimits.checkedText(cell, line);
        }
    }

    private static void narrow(Set<ValueKind> possible, String cell) {
        if (!cell.isEmpty() && !possible.isEmpty()) {
            possible.removeIf(kind -> kind == ValueKind.NUMBER
                    ? !isNumber(cell)
                    : PortfolioDate.parse(cell).isEmpty());
        }
    }

    private static boolean isNumber(String cell) {
        return cell.length() <= DIGITS_OF_A_SPREADSHEET + "-.".length()
                && NUMBER.matcher(cell).matches()
                && cell.chars().filter(c -> c >= '0').count() <= DIGITS_OF_A_SPREADSHEET;
    }

    private static List<Layout.ValueColumn> columns(List<String> headings, List<Set<ValueKind>> possible) {
        List<Layout.ValueColumn> columns = new ArrayList<>();
        Set<String> keys = new HashSet<>();
        for (int c = 1; c < headings.size(); c++) {
            Set<ValueKind> kinds = possible.get(c);
            // Both are left of a column without a value.
            ValueKind kind = kinds.size() == 1 ? kinds.iterator().next() : ValueKind.WORD;
            columns.add(new Layout.ValueColumn(unique(keys, key(headings.get(c))), headings.get(c), kind));
        }
        return List.copyOf(columns);
    }

    /** The heading as a key is written: {@code Market Value} becomes {@code market_value}. */
    static String key(String heading) {
        String key = heading.strip()
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", "_")
                .replaceAll("^_|_$", "");
        return key.isEmpty() ? "column" : key;
    }

    private static String unique(Set<String> keys, String wanted) {
        String key = wanted;
        for (int n = 2; !keys.add(key); n++) {
            key = wanted + '_' + n;
        }
        return key;
    }

    private static String counted(int count, String what) {
        return count + " " + what + (count == 1 ? "" : "s");
    }

    private static String shown(String text) {
        String line = text.replaceAll("\\s", " ");
        return line.length() <= 60 ? line : line.substring(0, 59) + "…";
    }
}
