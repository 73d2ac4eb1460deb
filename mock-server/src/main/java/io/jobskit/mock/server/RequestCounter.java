package io.jobskit.mock.server;

/** Counts requests once they are answered. */
@FunctionalInterface
public interface RequestCounter {

    /**
     * Counts a request. It is asked for each, so it costs next to nothing.
     *
     * @param path its path, below the base path
     * @param status what it was answered; 0 for one that was not
     * @param nanos how long that took, in nanoseconds
     */
    void answered(String method, String path, int status, long nanos);
}
