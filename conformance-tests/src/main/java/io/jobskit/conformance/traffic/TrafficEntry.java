package io.jobskit.conformance.traffic;

import io.jobskit.conformance.exchange.Answer;
import io.jobskit.conformance.exchange.Message;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;

/** What somebody sent, to whatever address, and what came back, as whoever recorded it tells it. */
interface TrafficEntry {

    /** Its place among the entries, from 0. */
    int place();

    String method();

    /** The address without its fragment; empty if it is none. */
    Optional<URI> address();

    /** Whether a browser asked by itself whether a page on another origin may ask: that is no business of the API. */
    boolean isPreflight();

    /** Whether the server was not asked, or said only that nothing is new: the answer is older than the entry. */
    boolean isFromCache();

    /** When the request went out. */
    Instant startedAt();

    /** When the answer was complete; empty if that is not known. */
    Optional<Instant> answeredAt();

    Message sent();

    /** The answer; empty if none came, or none was kept. */
    Optional<Answer> answer();

    /** Why there is no answer, in words. */
    String trouble();
}
