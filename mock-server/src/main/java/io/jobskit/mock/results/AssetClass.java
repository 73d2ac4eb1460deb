package io.jobskit.mock.results;

import java.util.List;

/** The asset classes, with how the prices of their securities move: a yearly growth and a swing around it. */
enum AssetClass {
    EQUITY("Equity", 0.02, 0.09, 0.12),
    FIXED_INCOME("Fixed Income", 0.01, 0.04, 0.03),
    CASH("Cash & Equivalents", 0.0, 0.01, 0.0),
    REAL_ESTATE("Real Estate", 0.01, 0.05, 0.05),
    HEDGE_FUNDS("Hedge Funds", 0.01, 0.07, 0.06),
    PRIVATE_EQUITY("Private Equity", 0.03, 0.11, 0.08);

    /** The classes of sixteen securities in a row, in the proportions of a mixed portfolio. */
    static final List<AssetClass> MIXTURE = List.of(
            EQUITY,
            FIXED_INCOME,
            EQUITY,
            REAL_ESTATE,
            EQUITY,
            FIXED_INCOME,
            PRIVATE_EQUITY,
            CASH,
            EQUITY,
            FIXED_INCOME,
            EQUITY,
            HEDGE_FUNDS,
            EQUITY,
            FIXED_INCOME,
            REAL_ESTATE,
            PRIVATE_EQUITY);

    final String displayName;
    final double slowest;
    final double fastest;
    final double swing;

    AssetClass(String displayName, double slowest, double fastest, double swing) {
        this.displayName = displayName;
        this.slowest = slowest;
        this.fastest = fastest;
        this.swing = swing;
    }
}
