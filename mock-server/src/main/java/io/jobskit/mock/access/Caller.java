package io.jobskit.mock.access;

import io.jobskit.mock.firm.Firm;
import io.jobskit.mock.job.Owner;

/**
 * Who sends a request that may be sent.
 *
 * @param firm the firm that they act in
 * @param user the user that they are
 * @param queueIsFull whether the jobs that they create are over the quota of the queue
 */
public record Caller(Firm firm, Owner user, boolean queueIsFull) {}
