package io.jobskit.mock.results;

import java.time.LocalDate;

/**
 * A security in a portfolio.
 *
 * @param seed distinguishes the holding from every other
 * @param units how much of the security, in ten-thousandths
 * @param sold the first day on which it is no longer held, {@link LocalDate#MAX} if it is never sold
 */
record Holding(
        Portfolio portfolio,
        Security security,
        String account,
        String custodian,
        long seed,
        long units,
        LocalDate sold) {
    boolean heldOn(LocalDate day) {
        return day.isBefore(sold);
    }

    /** The value on that day in the portfolio's currency; 0 once sold. */
    double value(LocalDate day) {
        return heldOn(day) ? worth(day) : 0;
    }

    /** What the units are worth on that day, held or not. */
    double worth(LocalDate day) {
        return units / 1e4 * security.price(day);
    }

    /** What was paid for it. */
    double cost() {
        return worth(LocalDate.of(2010, 1, 1)) * Mix.between(0.7, 1.2, Mix.of(seed, 10));
    }

    /** What the price has gained from one day to the other, as a fraction. */
    double priceReturn(LocalDate from, LocalDate to) {
        return security.price(to) / security.price(from) - 1;
    }
}
