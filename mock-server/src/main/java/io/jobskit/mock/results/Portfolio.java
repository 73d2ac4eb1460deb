package io.jobskit.mock.results;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * A portfolio, real or not: every type and id has holdings.
 *
 * @param type such as {@code ENTITY}, in upper case
 */
record Portfolio(String type, String id) {
    private static final int HOLDINGS = 48;
    private static final int ACCOUNTS = 3;
    private static final List<String> CUSTODIANS =
            List.of("Bank of Alder", "Custody One", "Meridian Trust", "Northgate");

    /**
     * The 48 holdings, of 48 different securities in the proportions of {@link AssetClass#MIXTURE}. Six were sold, one
     * every three years from 2009 on, so that a period of any year since then has holdings that are gone by its end.
     */
    List<Holding> holdings() {
        long seed = Mix.of(Mix.of(type), Mix.of(id));
        List<Holding> holdings = new ArrayList<>(HOLDINGS);
        for (int i = 0; i < HOLDINGS; i++) {
            Security security = Security.numbered(i + HOLDINGS * Mix.below(Security.COUNT / HOLDINGS, Mix.of(seed, i)));
            long own = Mix.of(seed, 1000 + i);
            int account = Mix.below(ACCOUNTS, Mix.of(own, 1));
            double firstValue = Mix.between(20_000, 900_000, Mix.of(own, 2));
            holdings.add(new Holding(
                    this,
                    security,
                    "Account " + (1000 + Mix.below(9000, Mix.of(seed, 2000 + account))),
                    CUSTODIANS.get(Mix.below(CUSTODIANS.size(), Mix.of(seed, 3000 + account))),
                    own,
                    Math.round(firstValue / security.price(LocalDate.of(2010, 1, 1)) * 1e4),
                    i % 8 == 5 ? soldOn(i / 8, own) : LocalDate.MAX));
        }
        return holdings;
    }

    private static LocalDate soldOn(int nth, long seed) {
        return LocalDate.of(2009 + 3 * nth, 1, 1).plusDays(Mix.below(365, Mix.of(seed, 3)));
    }
}
