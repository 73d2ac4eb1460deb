package io.jobskit.mock.results;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** The attributes of a holding that are numbers. */
final class NumberAttribute {
    private NumberAttribute() {}

    /** The holding's number over the period; of an unknown attribute, one that only this key has. Never NaN. */
    static double numberOf(String attribute, ColumnKind kind, Period period, Holding holding) {
        LocalDate start = period.start();
        LocalDate end = period.end();
        double years = ChronoUnit.DAYS.between(start, end) / 365.25;
        return switch (attribute) {
            case "value", "market_value" -> holding.value(end);
            case "cost_basis" -> holding.heldOn(end) ? holding.cost() : 0;
            case "unrealized_gain" -> holding.heldOn(end) ? holding.worth(end) - holding.cost() : 0;
            case "realized_gain" -> holding.heldOn(end) ? 0 : holding.worth(holding.sold()) - holding.cost();
            case "total_gain", "total_return" -> holding.value(end) - holding.value(start);
            case "income" -> holding.value(start) * years * Mix.between(0, 0.04, Mix.of(holding.seed(), 20));
            case "fees" -> holding.value(start) * years * -0.005;
            case "units", "quantity", "shares" -> holding.heldOn(end) ? holding.units() / 1e4 : 0;
            case "time_weighted_return" -> holding.priceReturn(start, end);
            default -> unknown(Mix.of(Mix.of(attribute), holding.seed()), kind, period, holding);
        };
    }

    private static double unknown(long hash, ColumnKind kind, Period period, Holding holding) {
        return kind == ColumnKind.PERCENT
                ? holding.priceReturn(period.start(), period.end()) / 2 + Mix.between(-0.02, 0.05, hash)
                : holding.value(period.end()) * Mix.between(0.01, 0.3, hash);
    }
}
