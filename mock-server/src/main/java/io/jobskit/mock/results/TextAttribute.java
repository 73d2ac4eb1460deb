package io.jobskit.mock.results;

import java.util.Set;

/** The attributes of a holding that are texts: the ones to group by. */
final class TextAttribute {
    private static final Set<String> SECURITY = Set.of("security", "asset", "investment");
    private static final Set<String> HOLDING = Set.of("holding", "position");
    private static final Set<String> PORTFOLIO =
            Set.of("portfolio", "client", "household", "top_level_owner", "direct_owner", "owner");
    private static final Set<String> OTHERS = Set.of(
            "asset_class",
            "sector",
            "region",
            "currency",
            "account",
            "holding_account",
            "custodian",
            "financial_service");

    private TextAttribute() {}

    /** Whether an attribute of that key is known to be a text: an unknown one may be a number. */
    static boolean known(String key) {
        String lower = Texts.lower(key);
        return entity(lower) || OTHERS.contains(lower);
    }

    /** Whether the texts of that attribute are names of entities. */
    static boolean entity(String key) {
        String lower = Texts.lower(key);
        return SECURITY.contains(lower)
                || HOLDING.contains(lower)
                || PORTFOLIO.contains(lower)
                || lower.equals("account")
                || lower.equals("holding_account");
    }

    /** The holding's text; of an unknown key, one of five named after it. */
    static String textOf(String key, Holding holding) {
        String lower = Texts.lower(key);
        Security security = holding.security();
        if (SECURITY.contains(lower)) {
            return security.name();
        }
        if (HOLDING.contains(lower)) {
            return security.name() + " (" + holding.account() + ')';
        }
        if (PORTFOLIO.contains(lower)) {
            return Texts.humanised(Texts.lower(holding.portfolio().type()))
                    + ' '
                    + Texts.humanised(holding.portfolio().id());
        }
        return switch (lower) {
            case "asset_class" -> security.assetClass().displayName;
            case "sector" -> security.sector();
            case "region" -> security.region();
            case "currency" -> security.currency();
            case "account", "holding_account" -> holding.account();
            case "custodian", "financial_service" -> holding.custodian();
            default -> Texts.humanised(key) + ' ' + (1 + Mix.below(5, Mix.of(Mix.of(lower), holding.seed())));
        };
    }
}
