package io.jobskit.reports.markdown;

import java.util.List;

/** Keeps a text short enough, whole piece by whole piece. */
public final class Room {

    private static final int PIECES = 25;

    private Room() {}

    /**
     * Appends pieces, at most 25, as long as the text has no more than so many characters.
     *
     * @return how many were appended
     */
    public static int append(StringBuilder text, List<String> pieces, int most) {
        int appended = 0;
        while (appended < Math.min(pieces.size(), PIECES)
                && text.length() + pieces.get(appended).length() <= most) {
            text.append(pieces.get(appended));
            appended++;
        }
        return appended;
    }
}
