package io.jobskit.mock.cli;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** The option that somebody meant who mistyped its name. */
final class NearestOption {

    private static final int LETTERS_FOR_A_MISTAKE = 3;

    private NearestOption() {}

    /** The one of those names that takes the fewest mistakes to be written like that; nothing if it takes many. */
    static Optional<String> to(String written, Collection<String> names) {
        int most = Math.max(1, written.length() / LETTERS_FOR_A_MISTAKE);
        return names.stream()
                .filter(name -> mistakes(written, name) <= most)
                .min(Comparator.comparingInt((String name) -> mistakes(written, name))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /** How many letters have to be left out, added, replaced or swapped with the next to make one text of the other. */
    private static int mistakes(String one, String other) {
        int[][] least = new int[one.length() + 1][other.length() + 1];
        for (int i = 0; i <= one.length(); i++) {
            for (int j = 0; j <= other.length(); j++) {
                if (i == 0 || j == 0) {
                    least[i][j] = i + j;
                    continue;
                }
                int same = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
                least[i][j] = Math.min(least[i - 1][j - 1] + same, 1 + Math.min(least[i - 1][j], least[i][j - 1]));
                boolean swapped = i > 1
                        && j > 1
                        && one.charAt(i - 1) == other.charAt(j - 2)
                        && one.charAt(i - 2) == other.charAt(j - 1);
                if (swapped) {
                    least[i][j] = Math.min(least[i][j], least[i - 2][j - 2] + 1);
                }
            }
        }
        return least[one.length()][other.length()];
    }
}
