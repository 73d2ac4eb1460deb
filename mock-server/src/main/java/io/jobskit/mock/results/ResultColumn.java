package io.jobskit.mock.results;

import java.util.Set;

/**
 * A column of the results.
 *
 * @param key unique in the results
 * @param attribute the attribute's key, as the query has it
 * @param period what the column regards; a value is that of the period's end
 * @param currency the three-letter code that amounts are in
 */
record ResultColumn(String key, String attribute, String displayName, ColumnKind kind, Period period, String currency) {
    private static final Set<String> AMOUNTS = Set.of(
            "value",
            "market_value",
            "cost_basis",
            "unrealized_gain",
            "realized_gain",
            "income",
            "total_gain",
            "total_return",
            "fees");
    private static final Set<String> FRACTION_WORDS =
            Set.of("return", "rate", "yield", "percent", "ratio", "weight", "irr");

    /** The kind of an attribute's values, guessed from its key if it is none of the known ones. */
    static ColumnKind kindOf(String attribute) {
        String lower = Texts.lower(attribute);
        if (AMOUNTS.contains(lower)) {
            return ColumnKind.CURRENCY;
        }
        if (TextAttribute.known(lower)) {
            return ColumnKind.WORD;
        }
        for (String word : lower.split("_", 20)) {
            if (FRACTION_WORDS.contains(word)) {
                return ColumnKind.PERCENT;
            }
        }
        return ColumnKind.NUMBER;
    }

    /** The holding's number, in units of the kind's last decimal; 0 in a column of texts. */
    long numberOf(Holding holding) {
        double number = NumberAttribute.numberOf(Texts.lower(attribute), kind, period, holding);
        return kind.scaled(kind == ColumnKind.CURRENCY ? number * Currencies.rate(currency) : number);
    }

    /** The holding's weight in an average. */
    double weightOf(Holding holding) {
        return holding.value(period.end());
    }
}
