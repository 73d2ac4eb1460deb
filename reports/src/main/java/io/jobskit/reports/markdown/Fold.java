package io.jobskit.reports.markdown;

import java.util.List;
import java.util.Locale;

/**
 * What is shown when somebody unfolds it: a list or a block.
 *
 * @param title Markdown
 * @param bullets empty if it is a block
 * @param block Markdown; empty if it is a list
 */
record Fold(String title, Bullets bullets, String block) {

    static Fold of(String title, String block) {
        return new Fold(title, Bullets.of(List.of()), block);
    }

    static Fold of(String title, List<String> entries) {
        return new Fold(String.format(Locale.ROOT, "%s (%d)", title, entries.size()), Bullets.of(entries), "");
    }

    boolean isEmpty() {
        return block.isEmpty() && bullets.entries().isEmpty();
    }
}
