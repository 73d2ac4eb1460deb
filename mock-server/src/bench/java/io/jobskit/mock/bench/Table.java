package io.jobskit.mock.bench;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Figures in aligned columns, under a title. The first column is text, the others are numbers or short remarks. */
final class Table {

    private final String title;
    private final List<String[]> rows = new ArrayList<>();

    Table(String title, String... columns) {
        this.title = title;
        rows.add(columns);
    }

    Table row(String... cells) {
        rows.add(cells);
        return this;
    }

    void print(PrintStream out) {
        int columns = rows.get(0).length;
        int[] widths = new int[columns];
        for (String[] row : rows) {
            for (int i = 0; i < columns; i++) {
                widths[i] = Math.max(widths[i], cell(row, i).length());
            }
        }
        out.println();
        out.println(title);
        for (String[] row : rows) {
            StringBuilder line = new StringBuilder("  ");
            for (int i = 0; i < columns; i++) {
                String space = " ".repeat(widths[i] - cell(row, i).length());
                line.append(i == 0 ? cell(row, i) + space : space + cell(row, i))
                        .append("  ");
            }
            out.println(line.toString().stripTrailing());
        }
        out.flush();
    }

    /** A whole number, with commas. */
    static String whole(double number) {
        return String.format(Locale.ROOT, "%,d", Math.round(number));
    }

    /** A number with so many decimals. */
    static String decimal(double number, int decimals) {
        return String.format(Locale.ROOT, "%,." + decimals + "f", number);
    }

    /** Whether a figure reaches its goal, to be read beside it. */
    static String goal(String goal, boolean reached) {
        return "goal " + goal + (reached ? ": reached" : ": MISSED");
    }

    private static String cell(String[] row, int index) {
        return index < row.length ? row[index] : "";
    }
}
