package io.jobskit.conformance.drift;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * In which section a page is being read. Sections have the names that the catalogue gives them; a heading that the
 * catalogue does not name opens a section of its own, unless it stands below one that has a name.
 */
final class Outline {

    /** What stands before the first heading of a section. */
    static final String TOP = "Top of the page";

    /** Lists of this name are in many sections, and stay a part of each. */
    private static final String PART_OF_MANY = "Response codes";

    /** Deeper than any heading: a line in bold type that stands for one. */
    private static final int BOLD = 7;

    private record Open(int depth, String section, String heading) {}

    private final Map<String, String> names;
    private final Deque<Open> open = new ArrayDeque<>();

    /** For a page whose sections may have these names. */
    Outline(Collection<String> sections) {
        this.names = sections.stream().distinct().collect(Collectors.toMap(Outline::key, name -> name));
    }

    /** A heading of that depth, from 1 on. */
    void heading(int depth, String text) {
        String heading = Tokens.oneLine(text);
        open.removeIf(section -> section.depth() >= depth);
        Optional<String> name = Optional.ofNullable(names.get(key(heading)));
        if (name.isPresent() || (open.isEmpty() && depth > 1)) {
            open.push(new Open(depth, name.orElse(unnamed(heading)), heading));
        }
    }

    /** A line that is in bold type as a whole: it may be the heading of a section that the catalogue names. */
    void bold(String text) {
        String key = key(text);
        if (names.containsKey(key) && !key.equals(key(PART_OF_MANY))) {
            heading(BOLD, text);
        }
    }

    String section() {
        return open.isEmpty() ? TOP : open.element().section();
    }

    String heading() {
        return open.isEmpty() ? TOP : open.element().heading();
    }

    /** A section without a name of the project's own is known by its heading's fingerprint. */
    private static String unnamed(String heading) {
        return "#" + Fingerprint.of(Tokens.ofProse(heading)).hash();
    }

    private static String key(String heading) {
        return String.join(" ", Tokens.ofProse(heading));
    }
}
