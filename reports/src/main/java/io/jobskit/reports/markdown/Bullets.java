package io.jobskit.reports.markdown;

import java.util.List;

/**
 * A list that may be long.
 *
 * @param entries at most 50 of it
 * @param more how many others there are
 */
record Bullets(List<String> entries, int more) {

    private static final int MOST = 50;

    static Bullets of(List<String> all) {
        int shown = Math.min(all.size(), MOST);
        return new Bullets(all.subList(0, shown), all.size() - shown);
    }
}
