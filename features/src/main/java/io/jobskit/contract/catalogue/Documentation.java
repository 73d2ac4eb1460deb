package io.jobskit.contract.catalogue;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where the documentation is that requirements rest on. Nothing is fetched from there.
 *
 * @param address of the page, without a fragment; empty if there is none to link to
 */
public record Documentation(String address) {

    /** A verdict can come from anybody, and what is no such address is no link. */
    private static final Pattern PAGE = Pattern.compile("(?i)https?://[^#\\s]+");

    /** Parts of the page that are no headings of it, and the heading that they are under; empty at its top. */
    private static final Map<String, String> UNDER = Map.of(
            "Produces", "",
            "Pagination", "",
            "Status", "Resource overview",
            "Errors", "Resource overview",
            "Response codes", "");

    /** The address of a section of the page; empty where there is no such page, or the section is of another. */
    public Optional<String> link(String section) {
        boolean isOfThePage = !section.isEmpty() && !section.startsWith("API-wide:");
        if (!isOfThePage || !PAGE.matcher(address).matches()) {
            return Optional.empty();
        }
        String heading = UNDER.getOrDefault(section, section);
        return Optional.of(heading.isEmpty() ? address : address + "#" + anchor(heading));
    }

    /** What the page makes of a heading: its words in small letters, with hyphens between them. */
    private static String anchor(String heading) {
        return heading.toLowerCase(Locale.ROOT)
                .replaceAll("['\u2019]", "")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
    }
}
