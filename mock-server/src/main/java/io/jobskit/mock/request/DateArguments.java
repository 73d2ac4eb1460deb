package io.jobskit.mock.request;

import com.fasterxml.jackson.databind.JsonNode;
import io.jobskit.mock.job.PortfolioDate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The dates among an attribute's arguments ("Create a portfolio query job", time_point and period). The page shows dates
 * only, and other deployments take words for a day or a period as well: so a word is kept, and what is written like a
 * date must be one.
 */
final class DateArguments {

    private static final String A_PERIOD = "two dates such as 2019-12-31 to 2020-03-31, each " + PortfolioDate.WORDS
            + ", the second not before the first";

    /** Digits in any script with a separator between them, or as many as a year has. */
    private static final Pattern LIKE_A_DATE =
            Pattern.compile("[\\s+-]*(?:\\p{Nd}{4}|\\p{Nd}+\\s*[-./]\\s*\\p{Nd}).*", Pattern.DOTALL);

    private static final String TO = " to ";

    private DateArguments() {}

    /** Notes what is wrong with those arguments. */
    static void check(ParameterReader reader, String place, JsonNode arguments) {
        JsonNode timePoint = arguments.path("time_point");
        if (timePoint.isNumber() || (timePoint.isTextual() && !isDateOrWord(timePoint.textValue()))) {
            reader.wrong(place + "/time_point", timePoint, PortfolioDate.WORDS);
        }
        JsonNode period = arguments.path("period");
        if (period.isNumber() || (period.isTextual() && !isPeriodOrWord(period.textValue()))) {
            reader.wrong(place + "/period", period, A_PERIOD);
        }
    }

    private static boolean isDateOrWord(String text) {
        return !isLikeADate(text) || PortfolioDate.parse(text).isPresent();
    }

    private static boolean isPeriodOrWord(String text) {
        if (!text.contains(TO)) {
            return !isLikeADate(text);
        }
        List<LocalDate> days = new ArrayList<>();
        for (String end : text.split(TO, -1)) {
            Optional<LocalDate> day = PortfolioDate.parse(end);
            if (day.isEmpty() && isLikeADate(end)) {
                return false;
            }
            day.ifPresent(days::add);
        }
        return days.size() < 2 || (days.size() == 2 && !days.get(1).isBefore(days.get(0)));
    }

    private static boolean isLikeADate(String text) {
        return LIKE_A_DATE.matcher(text).matches();
    }
}
