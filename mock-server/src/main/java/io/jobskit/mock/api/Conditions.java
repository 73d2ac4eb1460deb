package io.jobskit.mock.api;

import io.jobskit.mock.http.HttpRequest;
import io.jobskit.mock.refusal.Refusal;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a request asks of the entity tag of results (RFC 9110, section 13). Nothing here has a date of modification or is
 * sent in ranges, so the conditions on those are passed over, as they must be.
 */
final class Conditions {

    private static final Pattern ENTITY_TAG = Pattern.compile("(?:W/)?\"[^\"]*\"");
    private static final String WEAK = "W/";

    private Conditions() {}

    /**
     * Whether the client has these results already: its If-None-Match names them, weak or strong.
     *
     * @throws Refusal 412 if its If-Match names others
     */
    static boolean areThere(HttpRequest request, String entityTag) {
        String match = request.list("If-Match");
        if (match != null && !names(match, entityTag::equals)) {
            throw Refusal.otherResults(match, entityTag);
        }
        return names(request.list("If-None-Match"), tag -> opaque(tag).equals(opaque(entityTag)));
    }

    private static boolean names(@Nullable String condition, Predicate<String> isThat) {
        if (condition == null) {
            return false;
        }
        return condition.strip().equals("*")
                || ENTITY_TAG.matcher(condition).results().anyMatch(tag -> isThat.test(tag.group()));
    }

    private static String opaque(String entityTag) {
        return entityTag.startsWith(WEAK) ? entityTag.substring(WEAK.length()) : entityTag;
    }
}
