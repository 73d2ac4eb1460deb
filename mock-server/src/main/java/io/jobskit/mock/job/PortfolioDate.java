package io.jobskit.mock.job;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Dates of portfolio data, written YYYY-MM-DD ("Parameters", start_date and end_date). They are taken from the year 1900
 * on: results can be asked for as a spreadsheet, which has no earlier day, and a year such as 0020 or 0000 is a slip.
 */
public final class PortfolioDate {

    /** What a date must be, for a message. */
    public static final String WORDS = "a date in the calendar from 1900-01-01 to 9999-12-31, written YYYY-MM-DD";

    private static final Pattern FORM = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final DateTimeFormatter CALENDAR =
            DateTimeFormatter.ISO_LOCAL_DATE.withResolverStyle(ResolverStyle.STRICT);
    private static final int FIRST_YEAR = 1900;

    private PortfolioDate() {}

    /** The date that the text writes; nothing if it writes none. */
    public static Optional<LocalDate> parse(String text) {
        if (!FORM.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(text, CALENDAR)).filter(date -> date.getYear() >= FIRST_YEAR);
        } catch (DateTimeParseException notInTheCalendar) {
            return Optional.empty();
        }
    }
}
