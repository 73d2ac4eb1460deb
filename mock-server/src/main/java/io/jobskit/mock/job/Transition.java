package io.jobskit.mock.job;

/**
 * One change on a job's way.
 *
 * @param status the status that begins
 * @param share when: the part of the job's ordinary duration that has passed by then; 1 is its ordinary end
 */
record Transition(Status status, double share) {}
