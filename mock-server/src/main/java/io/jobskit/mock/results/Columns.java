package io.jobskit.mock.results;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Collects columns, giving each a key of its own and the period that its arguments ask for. */
final class Columns {
    private final Period period;
    private final List<ResultColumn> columns = new ArrayList<>();
    private final Set<String> keys = new HashSet<>();

    /** @param period the job's own, for columns without arguments */
    Columns(Period period) {
        this.period = period;
    }

    List<ResultColumn> all() {
        return List.copyOf(columns);
    }

    void add(String attribute, JsonNode arguments) {
        columns.add(column(unique(attribute), attribute, arguments, period));
    }

    /** The attribute with its arguments, as a column of the same key. */
    static ResultColumn column(String key, String attribute, JsonNode arguments, Period period) {
        Optional<String> argument =
                JsonShapes.member(arguments, "period").or(() -> JsonShapes.member(arguments, "time_point"));
        Period regarded = JsonShapes.member(arguments, "period")
                .map(text -> between(text, period))
                .or(() -> JsonShapes.member(arguments, "time_point").map(text -> at(text, period)))
                .orElse(period);
        String name = Texts.humanised(attribute);
        return new ResultColumn(
                key,
                attribute,
                argument.map(text -> Texts.cut(name + " (" + text + ')')).orElse(name),
                ResultColumn.kindOf(attribute),
                regarded,
                JsonShapes.member(arguments, "currency")
                        .filter(code -> code.length() == 3)
                        .map(Texts::upper)
                        .orElse(Currencies.DEFAULT));
    }

    /** "A to B"; the job's period if it is written in any other way. */
    private static Period between(String text, Period period) {
        String[] ends = text.split(" to ", 2);
        return ends.length == 2
                ? JsonShapes.day(ends[0].strip())
                        .flatMap(start -> JsonShapes.day(ends[1].strip()).map(end -> new Period(start, end)))
                        .orElse(period)
                : period;
    }

    /** From the job's start to a day, or to the start itself if the text speaks of it. */
    private static Period at(String text, Period period) {
        String lower = Texts.lower(text);
        if (lower.contains("start") || lower.contains("begin")) {
            return new Period(period.start(), period.start());
        }
        return JsonShapes.day(text)
                .map(day -> new Period(day.isBefore(period.start()) ? day : period.start(), day))
                .orElse(period);
    }

    private String unique(String attribute) {
        String key = attribute;
        for (int n = 2; !keys.add(key); n++) {
            key = attribute + '_' + n;
        }
        return key;
    }
}
