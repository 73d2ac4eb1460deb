package io.jobskit.conformance.client;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * On what terms requests are sent.
 *
 * @param answerWithin how long an answer may take
 * @param isAfterTheEnd whether they are sent even when the run is over
 * @param until when they have to be done, if they have to
 */
record Terms(Duration answerWithin, boolean isAfterTheEnd, Optional<Instant> until) {}
