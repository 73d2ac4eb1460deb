package io.jobskit.mock.results;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * Holdings that belong together, and the groups that they fall into at the next level, in alphabetical order.
 *
 * @param level the index of the grouping that formed the group, {@link #TOTAL} of the one that holds all
 */
record Group(String name, int level, List<Holding> holdings, List<Group> groups) {
    static final int TOTAL = -1;

    static Group total(List<Holding> holdings, List<Grouping> groupings) {
        return of("Total", TOTAL, holdings, groupings);
    }

    /** The groups of the lowest grouping; none if there is no grouping. */
    List<Group> lowest(int groupings) {
        List<Group> lowest = new ArrayList<>();
        if (groupings > 0) {
            collect(groupings - 1, lowest::add);
        }
        return lowest;
    }

    private void collect(int lowestLevel, Consumer<Group> found) {
        if (level == lowestLevel) {
            found.accept(this);
        }
        groups.forEach(group -> group.collect(lowestLevel, found));
    }

    private static Group of(String name, int level, List<Holding> holdings, List<Grouping> groupings) {
        List<Group> groups = new ArrayList<>();
        if (level + 1 < groupings.size()) {
            Grouping next = groupings.get(level + 1);
            TreeMap<String, List<Holding>> byName = new TreeMap<>();
            holdings.forEach(h -> byName.computeIfAbsent(next.nameOf(h), n -> new ArrayList<>())
                    .add(h));
            byName.forEach((n, members) -> groups.add(of(n, level + 1, members, groupings)));
        }
        return new Group(name, level, holdings, groups);
    }
}
