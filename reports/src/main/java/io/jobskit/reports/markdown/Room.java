package io.jobskit.reports.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Keeps a text short enough: it is filled with whole pieces, so that nothing is ever cut in the midst of markup. */
public final class Room {

    private static final int PIECES = 25;

    private Room() {}

    /**
     * Those of the pieces, at most 25, with which the text has no more than so many characters; what does not fit is left
     * out, and a shorter one behind it may still be there.
     *
     * @param text the text with such pieces
     */
    public static <T> List<T> fitting(List<T> pieces, Function<List<T>, String> text, int most) {
        List<T> fitting = new ArrayList<>();
        for (T piece : pieces.subList(0, Math.min(pieces.size(), PIECES))) {
            fitting.add(piece);
            if (text.apply(fitting).length() > most) {
                fitting.remove(fitting.size() - 1);
            }
        }
        return List.copyOf(fitting);
    }
}
