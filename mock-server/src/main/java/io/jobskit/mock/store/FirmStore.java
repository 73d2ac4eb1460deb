package io.jobskit.mock.store;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What firms keep besides their jobs, and the time of the server. A firm is never changed but its value replaced by another
 * if nobody else has replaced it meanwhile, so that no change is lost.
 */
public interface FirmStore {

    /**
     * What a change makes of a firm.
     *
     * @param value what the firm keeps from now on
     * @param result what the change tells whoever asked for it
     */
    record Changed<T>(FirmValue value, T result) {}

    /** The firm with that id as it is now. It is there as soon as somebody names it. */
    KeptFirm firm(String id);

    /** The firm with that id as it is now, null if there is none; whoever asks so does not name it. */
    @Nullable
    KeptFirm known(String id);

    /**
     * Replaces what a firm keeps by what the change makes of it, and gives what the change tells. The change is asked again
     * if somebody else replaced it meanwhile, so it must have no effects of its own.
     */
    <T> T change(String id, Function<KeptFirm, Changed<T>> change);

    /**
     * Forgets a firm without jobs, unless it was changed since it was looked at. This takes two calls: the first gives notice,
     * and one that comes {@link FirmValue#NOTICE} later forgets it if nobody has named it meanwhile. So no request that has
     * found it is left without it.
     *
     * @return whether it is forgotten now; it is there again, like new, as soon as somebody names it
     */
    boolean forget(KeptFirm firm);

    /** The ids of the firms that somebody has named and that are not forgotten, in alphabetical order. */
    List<String> ids();

    /** Whether any firm may have faults of its own: asked for each request, so it costs next to nothing. */
    boolean anyFaults();

    /**
     * Counts a request that a firm sends at that instant of its time: null if it may pass, otherwise how long to wait until
     * one may.
     */
    @Nullable
    Duration take(String id, RateLimit limit, Instant now);
}
