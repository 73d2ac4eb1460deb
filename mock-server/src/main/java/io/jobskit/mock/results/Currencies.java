package io.jobskit.mock.results;

/** What a dollar is worth elsewhere: rates that never change. */
final class Currencies {
    static final String DEFAULT = "USD";

    private Currencies() {}

    /** How many of that currency are one dollar. */
    static double rate(String code) {
        return switch (code) {
            case "USD" -> 1;
            case "EUR" -> 0.92;
            case "GBP" -> 0.79;
            case "CHF" -> 0.88;
            case "JPY" -> 148;
            case "CAD" -> 1.36;
            default -> Mix.between(0.5, 20, Mix.of(code));
        };
    }
}
