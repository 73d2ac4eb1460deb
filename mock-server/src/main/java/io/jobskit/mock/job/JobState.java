package io.jobskit.mock.job;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a job is at an instant ("Resource overview").
 *
 * @param status its status
 * @param startedAt when it left the queue; null until then
 * @param completedAt when it ended, with or without results; null until then
 * @param percentComplete how far it has got, from 0 to 1
 * @param errors what went wrong; empty unless it is Error Cancelled
 */
public record JobState(
        Status status,
        @Nullable Instant startedAt,
        @Nullable Instant completedAt,
        double percentComplete,
        List<ErrorDetail> errors) {}
