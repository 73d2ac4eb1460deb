package io.jobskit.conformance.step;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;

/** Links in bodies: relative or absolute, with the prefix of the base address or without. */
final class Links {

    private Links() {}

    /** Whether a link's path ends so; a link may be a string or an object with an href. */
    static boolean leadsTo(JsonNode link, String path) {
        JsonNode address = link.isObject() ? link.path("href") : link;
        if (!address.isTextual()) {
            return false;
        }
        try {
            String found = URI.create(address.asText()).getPath();
            return found != null && found.endsWith(path);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
