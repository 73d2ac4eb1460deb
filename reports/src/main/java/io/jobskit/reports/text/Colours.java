package io.jobskit.reports.text;

import io.jobskit.contract.outcome.Conclusion;
import io.jobskit.contract.outcome.Outcome;

/** The colour of each outcome, as red, green and blue in six hexadecimal digits; its contrast to white is more than 4.5 to 1. */
public final class Colours {

    private Colours() {}

    /** The colour of a verdict: amber for one that does not reach as far as the requirements do. */
    public static String of(Conclusion conclusion) {
        return of(
                switch (conclusion) {
                    case CONFORMANT -> Outcome.PASS;
                    case CONFORMANT_AS_FAR_AS_JUDGED -> Outcome.WARN;
                    case NOT_CONFORMANT -> Outcome.FAIL;
                    case INCONCLUSIVE, ERROR -> Outcome.NOT_APPLICABLE;
                });
    }

    /** For example {@code 1A7337}. */
    public static String of(Outcome outcome) {
        return switch (outcome) {
            case PASS -> "1A7337";
            case FAIL -> "B3261E";
            case WARN -> "8A5200";
            case NOT_APPLICABLE -> "5B6470";
            case INCONCLUSIVE -> "6B3FA0";
            case KNOWN_FAILURE -> "9C2F6C";
            case OBSERVED -> "0A54B5";
        };
    }
}
