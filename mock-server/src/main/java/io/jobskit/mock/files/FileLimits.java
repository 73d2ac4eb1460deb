package io.jobskit.mock.files;

import io.jobskit.mock.results.Sheets;

/** What every format can hold: a file with more is refused, since one of the formats could not be made of the file. */
final class FileLimits {

    private static final int MOST_DIGITS = 100;

    private FileLimits() {}

    static void checkColumns(int columns, long line) throws FileProblem {
        if (columns > Sheets.EXCEL_COLUMNS) {
            throw new FileProblem(
                    line, "there are " + columns + " columns, and a spreadsheet has at most " + Sheets.EXCEL_COLUMNS);
        }
    }

    static String checkedText(String text, long line) throws FileProblem {
        if (text.length() > Sheets.EXCEL_CHARACTERS) {
            throw new FileProblem(
                    line,
                    "a text has " + text.length() + " characters, and a cell of a spreadsheet at most "
                            + Sheets.EXCEL_CHARACTERS);
        }
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int c = text.codePointAt(i);
            boolean control = c < ' ' && c != '\t' && c != '\n' && c != '\r';
            if (control || c == 0xFFFE || c == 0xFFFF || Character.getType(c) == Character.SURROGATE) {
                throw new FileProblem(
                        line,
                        String.format(
                                "a text has the character U+%04X, which a spreadsheet cannot have: leave the character out",
                                c));
            }
        }
        return text;
    }

    static String checkedNumber(String number, long line) throws FileProblem {
        if (number.length() > MOST_DIGITS || Double.isInfinite(Double.parseDouble(number))) {
            String shown = number.length() > MOST_DIGITS ? number.substring(0, 20) + "…" : number;
            throw new FileProblem(line, "the number " + shown + " is too large or too long for a spreadsheet");
        }
        return number;
    }
}
