package io.jobskit.mock.store;

import io.micrometer.core.instrument.MeterRegistry;
import org.jspecify.annotations.Nullable;

/** Where a server keeps what outlives a request. */
public interface Store extends AutoCloseable {

    /** Its jobs. */
    JobStore jobs();

    /** Its firms, and the time of the server. */
    FirmStore firms();

    /**
     * A firm and a job, asked for at once; null where it is as well to ask for one after the other, or there is no such firm yet,
     * or it is to be forgotten.
     *
     * @param number the number of the job; 0 for none
     */
    @Nullable
    Glance glance(String firm, long number);

    /** All that there is of a firm, at one instant. */
    FirmContents contents(String firm);

    /**
     * Puts a firm, with all its jobs, into another state, at one instant for all who look. Callers see to it that no other firm
     * has a job with one of those numbers and, where they have the store to themselves, that nobody looks meanwhile.
     */
    void replace(String firm, NewContents contents);

    /** Whether whoever reads or changes something may have to wait, for a disk or for a network. */
    boolean waits();

    /**
     * Asks it for an answer, without waiting for better times.
     *
     * @throws StoreException if it can't give one
     */
    void check();

    /** Has it tell from now on what it takes to be asked, if that is worth telling. */
    void meter(MeterRegistry registry);

    /** Ends its use; what was acknowledged is kept as long as such a store keeps anything. */
    @Override
    void close();
}
