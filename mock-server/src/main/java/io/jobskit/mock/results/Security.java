package io.jobskit.mock.results;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * Something that can be held: the same number is the same security in every portfolio, with the same price.
 *
 * @param number from 0 to below {@link #COUNT}
 */
record Security(int number, AssetClass assetClass, String name, String sector, String region, String currency) {
    static final int COUNT = 480;

    private static final LocalDate EPOCH = LocalDate.of(2010, 1, 1);
    private static final List<String> FIRST = List.of(
            "Alder",
            "Beacon",
            "Cobalt",
            "Dunmore",
            "Eastgate",
            "Fairwater",
            "Granite",
            "Harbour",
            "Ironwood",
            "Juniper",
            "Kestrel",
            "Larkfield",
            "Meridian",
            "Northwind",
            "Oakhurst",
            "Pinnacle",
            "Quarry",
            "Redstone",
            "Silverlake",
            "Thornbury",
            "Umber",
            "Vantage",
            "Westmark",
            "Yarrow",
            "Zenith",
            "Ashford",
            "Brightwell",
            "Crestline",
            "Driftwood",
            "Elmstead",
            "Foxglove",
            "Glenrock");
    private static final List<String> BUSINESS =
            List.of("Energy", "Technologies", "Foods", "Health", "Industries", "Logistics", "Materials", "Media");
    private static final List<String> SECTORS = List.of(
            "Energy",
            "Technology",
            "Consumer",
            "Health Care",
            "Industrials",
            "Transport",
            "Materials",
            "Communications");
    private static final List<String> REGIONS = List.of("North America", "Europe", "Asia Pacific", "Emerging Markets");
    private static final List<String> CURRENCIES = List.of("USD", "EUR", "GBP", "CHF", "JPY", "CAD");

    static Security numbered(int number) {
        AssetClass assetClass = AssetClass.MIXTURE.get(number % 16);
        int before = (int) AssetClass.MIXTURE.subList(0, number % 16).stream()
                .filter(assetClass::equals)
                .count();
        int perCycle =
                (int) AssetClass.MIXTURE.stream().filter(assetClass::equals).count();
        int ordinal = number / 16 * perCycle + before;
        String currency = CURRENCIES.get(ordinal % CURRENCIES.size());
        return new Security(
                number,
                assetClass,
                name(assetClass, ordinal, currency),
                sector(assetClass, ordinal),
                REGIONS.get(Mix.below(REGIONS.size(), Mix.of(number, 1))),
                currency);
    }

    /** The price of one unit on that day, in the portfolio's currency; a smooth function of the day, never 0. */
    double price(LocalDate day) {
        double years = Math.max(-40, Math.min(90, ChronoUnit.DAYS.between(EPOCH, day) / 365.25));
        double growth = Mix.between(assetClass.slowest, assetClass.fastest, Mix.of(number, 2));
        double phase = Mix.between(0, 6.28, Mix.of(number, 3));
        double waves = StrictMath.sin(1.3 * years + phase) + 0.4 * StrictMath.sin(7.1 * years + 2 * phase);
        double first = Mix.between(20, 400, Mix.of(number, 4));
        return first * StrictMath.exp(growth * years + assetClass.swing * waves);
    }

    private static String name(AssetClass assetClass, int ordinal, String currency) {
        String first = FIRST.get(ordinal % FIRST.size());
        int round = ordinal / FIRST.size();
        return switch (assetClass) {
            case EQUITY -> first + ' ' + business(BUSINESS, ordinal);
            case FIXED_INCOME -> first + ' ' + (1 + ordinal % 5) + ".25% " + (2030 + round);
            case CASH -> currency + " Deposit " + (1 + ordinal / CURRENCIES.size());
            case REAL_ESTATE -> first + (round == 0 ? " House" : " Court");
            case HEDGE_FUNDS -> first + " Macro Fund";
            case PRIVATE_EQUITY -> first + " Partners " + (round == 0 ? "III" : "IV");
        };
    }

    private static String sector(AssetClass assetClass, int ordinal) {
        return assetClass == AssetClass.EQUITY ? business(SECTORS, ordinal) : assetClass.displayName;
    }

    /** One of eight, another one each time that the first names begin again. */
    private static String business(List<String> eight, int ordinal) {
        return eight.get((ordinal + ordinal / FIRST.size()) % eight.size());
    }
}
