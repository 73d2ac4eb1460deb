package io.jobskit.mock.server;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who may send control requests and use WireMock's admin API.
 *
 * @param token what a request must show; null if none is asked for
 * @param origins the origins of pages that may, besides the stub's own, such as {@code http://localhost:3000}
 * @param hosts the names under which the stub is reached, besides those of loopback and the address it listens on
 */
public record ControlAccess(@Nullable String token, List<String> origins, List<String> hosts) {

    /** Whoever is on this machine, but no page of another origin. */
    public static final ControlAccess LOCAL = new ControlAccess(null, List.of(), List.of());

    public ControlAccess {
        origins = List.copyOf(origins);
        hosts = List.copyOf(hosts);
    }
}
