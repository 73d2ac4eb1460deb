package io.jobskit.mock.results;

import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The rows of a result before they are written: the groups, few enough to keep, and into how many rows the lowest of
 * them are to be divided.
 */
final class Table {
    private final List<ResultColumn> columns;
    private final List<Grouping> groupings;
    private final Group total;
    private final int lowestGroups;
    private final int lowestRows;

    private Table(List<ResultColumn> columns, List<Grouping> groupings, Group total, int lowestGroups, int lowestRows) {
        this.columns = columns;
        this.groupings = groupings;
        this.total = total;
        this.lowestGroups = lowestGroups;
        this.lowestRows = lowestRows;
    }

    static Table of(Query query) {
        List<Grouping> groupings = query.groupings();
        Group total = Group.total(new HoldingSelection(query).holdings(), groupings);
        List<Group> lowest = total.lowest(groupings.size());
        int count = lowest.size();
        int wanted = count == 0 ? 0 : query.resultRows().orElse(count);
        if (wanted < count) {
            // Rows that get no share are left out before anything is summed up.
            List<Holding> kept = IntStream.range(0, count)
                    .filter(i -> share(i, count, wanted) > 0)
                    .mapToObj(i -> lowest.get(i).holdings())
                    .flatMap(List::stream)
                    .toList();
            return new Table(query.columns(), groupings, Group.total(kept, groupings), wanted, wanted);
        }
        return new Table(query.columns(), groupings, total, count, wanted);
    }

    /** Hands the rows to the sink, which has begun. */
    void writeTo(RowSink sink) throws IOException {
        new Walk(sink).visit(total);
    }

    /** How many of {@code rows} rows fall to the one of {@code groups} groups. */
    private static int share(long group, int groups, int rows) {
        return (int) ((group + 1) * rows / groups - group * rows / groups);
    }

    private final class Walk {
        private final RowSink sink;
        private int groupsSeen;
        private int rowsSeen;

        Walk(RowSink sink) {
            this.sink = sink;
        }

        void visit(Group group) throws IOException {
            Values values = Values.of(columns, group.holdings());
            if (group.level() < 0 || group.level() < groupings.size() - 1) {
                sink.enter(group, values);
                for (Group below : group.groups()) {
                    visit(below);
                }
                sink.leave();
            } else {
                divide(group.name(), values, share(groupsSeen++, lowestGroups, lowestRows));
            }
        }

        private void divide(String name, Values whole, int parts) throws IOException {
            if (parts == 1) {
                sink.row(name, whole, -1);
                rowsSeen++;
                return;
            }
            PartName partName = new PartName(name);
            Values values = whole.divisible();
            for (int part = 0; part < parts; part++) {
                values.becomePart(whole, part, parts);
                sink.row(partName.numbered(part + 1), values, rowsSeen++);
            }
        }
    }
}
