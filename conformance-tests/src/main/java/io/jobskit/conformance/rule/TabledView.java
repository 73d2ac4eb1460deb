package io.jobskit.conformance.rule;

import io.jobskit.conformance.history.History;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Results of a view that can be read as a table. */
record TabledView(ViewResults given, ResultTable table) {

    /** Those of each view that was had in more than one format. */
    static List<List<TabledView>> all(History history, Scope scope) {
        return ViewResults.all(history)
                .filter(given -> scope.has(given.results()))
                .collect(Collectors.groupingBy(ViewResults::view, TreeMap::new, Collectors.toList()))
                .values()
                .stream()
                .filter(view -> view.stream().map(ViewResults::type).distinct().count() > 1)
                .map(TabledView::tables)
                .toList();
    }

    private static List<TabledView> tables(List<ViewResults> view) {
        return view.stream()
                .filter(given -> !given.isText() || ResultTextRules.isUtf8(given.results()))
                .map(given -> new TabledView(given, ResultTable.of(given.type(), given.results())))
                .filter(tabled -> !tabled.table.isEmpty())
                .toList();
    }

    boolean is(String type) {
        return given.type().equals(type);
    }

    int size() {
        return table.rows().size();
    }

    /** Whether it was had before, in another format. */
    boolean isBefore(TabledView other) {
        return !is(other.given.type())
                && given.results().number() < other.given.results().number();
    }

    boolean hasAllOf(TabledView other) {
        return !is(other.given.type()) && size() >= other.size() && table.rows().containsAll(other.table.rows());
    }

    /** No section says in which order rows are: the first column that both have tells, as it names them. */
    boolean isReordered(TabledView other) {
        return table.columns().stream()
                .filter(other.table.columns()::contains)
                .findFirst()
                .filter(column -> !table.words(column).equals(other.table.words(column))
                        && sorted(table.words(column)).equals(sorted(other.table.words(column))))
                .isPresent();
    }

    private static List<String> sorted(List<String> words) {
        return words.stream().sorted().toList();
    }
}
