package io.jobskit.mock.results;

import java.util.ArrayList;
import java.util.List;

/** A view that somebody is taken to have saved: every id has one ("Create a portfolio view job"). */
record SavedView(List<String> columns, List<String> groupings) {
    private static final SavedView FIRST_CHOICE = new SavedView(
            List.of("value", "time_weighted_return", "cost_basis", "unrealized_gain", "income"),
            List.of("asset_class", "security"));
    private static final List<String> MORE_COLUMNS =
            List.of("cost_basis", "unrealized_gain", "income", "units", "currency", "total_gain");
    private static final List<List<String>> GROUPINGS = List.of(
            List.of("asset_class", "security"),
            List.of("sector", "security"),
            List.of("account", "asset_class", "security"),
            List.of("region", "security"),
            List.of("custodian", "account", "holding"));

    /** The view with that id; number 2, the documentation's own example, is the one to look at. */
    static SavedView of(String id) {
        if (id.equals("2")) {
            return FIRST_CHOICE;
        }
        long seed = Mix.of(id);
        List<String> columns = new ArrayList<>(List.of("value", "time_weighted_return"));
        for (int i = 0; i < MORE_COLUMNS.size(); i++) {
            if (Mix.below(2, Mix.of(seed, i)) == 0) {
                columns.add(MORE_COLUMNS.get(i));
            }
        }
        return new SavedView(columns, GROUPINGS.get(Mix.below(GROUPINGS.size(), Mix.of(seed, 100))));
    }
}
