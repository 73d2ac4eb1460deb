package io.jobskit.mock.api;

import io.jobskit.mock.http.QueryParameters;
import io.jobskit.mock.refusal.Refusal;
import io.jobskit.mock.refusal.SingleValue;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The page that a listing is asked for. */
public final class Paging {

    private static final String LIMIT = "page[limit]";
    private static final String AFTER = "page[after]";
    private static final int USUAL = 500;
    private static final int MOST = 2000;
    private static final Pattern POSITIVE = Pattern.compile("0*([1-9][0-9]*)");
    private static final int DIGITS_OF_AN_INT = 9;

    private Paging() {}

    /** How many jobs shall be on it: 500 unless something else is asked for, and never more than 2000. */
    public static int limit(QueryParameters parameters) {
        String value = SingleValue.parameter(parameters, LIMIT);
        if (value == null) {
            return USUAL;
        }
        Matcher positive = POSITIVE.matcher(value);
        if (!positive.matches()) {
            throw Refusal.wrongParameter(
                    LIMIT, value, "a whole number from 1; values above " + MOST + " count as " + MOST);
        }
        String digits = positive.group(1);
        return digits.length() > DIGITS_OF_AN_INT ? MOST : Math.min(MOST, Integer.parseInt(digits));
    }

    /** The number after which it starts; 0 for the first page. */
    public static long after(QueryParameters parameters) {
        String value = SingleValue.parameter(parameters, AFTER);
        if (value == null) {
            return 0;
        }
        long number = value.length() == Ids.of(1, true).length() ? Ids.number(value) : 0;
        if (number == 0) {
            throw Refusal.wrongParameter(AFTER, value, "the cursor of a page: follow links.next as it is");
        }
        return number;
    }

    /** The cursor of the page that starts after the job with that number. Whoever gets it need not know what it is. */
    public static String cursor(long number) {
        return Ids.of(number, true);
    }
}
