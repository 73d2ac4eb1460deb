package io.jobskit.reports.terminal;

import java.util.ArrayList;
import java.util.List;

/** Breaks text into lines at blanks. */
final class Wrapped {

    private Wrapped() {}

    /** At most so many lines of at most that width, an ellipsis where there was more; none for an empty text. */
    static List<String> of(String text, int width, int most) {
        List<String> lines = new ArrayList<>();
        String rest = text.strip().replaceAll("\\s+", " ");
        while (!rest.isEmpty() && lines.size() < most) {
            boolean isLast = lines.size() == most - 1;
            if (rest.length() <= width) {
                lines.add(rest);
                return lines;
            }
            int room = isLast ? width - 1 : width;
            int blank = rest.lastIndexOf(' ', room);
            int end = blank > 0 ? blank : room;
            lines.add(rest.substring(0, end) + (isLast ? "…" : ""));
            rest = rest.substring(end).strip();
        }
        return lines;
    }
}
