package io.jobskit.mock.firm;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The firms of a server. Each is there as soon as somebody names it. */
public final class Firms {

    /** The firm of a request that names none. */
    public static final String DEFAULT = "default";

    private final Clock server;
    private final @Nullable RateLimit limit;
    private final Consumer<String> clockChanged;
    private final Map<String, Firm> firms = new ConcurrentHashMap<>();

    /**
     * No firms yet.
     *
     * @param server the server's time
     * @param limit how many requests each of them may send; null for any number
     */
    public Firms(Clock server, @Nullable RateLimit limit) {
        this(server, limit, firm -> {});
    }

    /**
     * No firms yet.
     *
     * @param server the server's time
     * @param limit how many requests each of them may send; null for any number
     * @param clockChanged hears the id of a firm whose clock was changed
     */
    public Firms(Clock server, @Nullable RateLimit limit, Consumer<String> clockChanged) {
        this.server = server;
        this.limit = limit;
        this.clockChanged = clockChanged;
    }

    /** The ids of those that somebody has named so far, in alphabetical order. */
    public List<String> ids() {
        return firms.keySet().stream().sorted().toList();
    }

    /** The firm with that id. */
    public Firm firm(String id) {
        Firm known = firms.get(id);
        return known != null ? known : firms.computeIfAbsent(id, i -> new Firm(i, server, limit, clockChanged));
    }
}
