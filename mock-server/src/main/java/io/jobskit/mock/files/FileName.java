package io.jobskit.mock.files;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the name of a result file says that the file is for.
 *
 * @param key the view, the portfolio, or both
 * @param json whether the file is JSON rather than CSV
 */
record FileName(Key key, boolean json) {

    /**
     * What results are about.
     *
     * @param view the id of a view; null for any view, and for queries
     * @param portfolio the id of a portfolio, or several from the smallest with dashes between them; null for any
     */
    record Key(@Nullable String view, @Nullable String portfolio) {}

    /** The names that a file can have, for a message. */
    static final String WORDS = "view-ID, portfolio-ID or view-ID-portfolio-ID, and end in .csv or .json";

    private static final String PORTFOLIO = "portfolio-([0-9]{1,18}(?:-[0-9]{1,18})*)";
    private static final Pattern NAME = Pattern.compile(
            "(?:view-((?:(?!-portfolio-).)+?))?(?:(?:^|-)" + PORTFOLIO + ")?\\.(csv|json)", Pattern.CASE_INSENSITIVE);

    /** What that name says; nothing if it is none of those that a result file can have. */
    static Optional<FileName> parse(String name) {
        Matcher parts = NAME.matcher(name);
        if (!parts.matches() || (parts.group(1) == null && parts.group(2) == null)) {
            return Optional.empty();
        }
        return Optional.of(new FileName(
                new Key(
                        parts.group(1) == null ? null : id(parts.group(1)),
                        parts.group(2) == null
                                ? null
                                : portfolios(Arrays.asList(parts.group(2).split("-", -1)))),
                parts.group(3).toLowerCase(Locale.ROOT).equals("json")));
    }

    /** The id without zeros before a number: they do not make another number. */
    static String id(String id) {
        return id.matches("0*[0-9]+") ? id.replaceFirst("^0+(?=.)", "") : id;
    }

    /** The ids as one text, the same in whatever order they come. */
    static String portfolios(List<String> ids) {
        return ids.stream()
                .map(FileName::id)
                .distinct()
                .sorted((a, b) -> a.length() == b.length() ? a.compareTo(b) : a.length() - b.length())
                .collect(Collectors.joining("-"));
    }
}
