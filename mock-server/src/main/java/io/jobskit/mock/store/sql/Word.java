package io.jobskit.mock.store.sql;

import io.jobskit.mock.store.JobChanges;

/**
 * What one server tells another.
 *
 * @param firm the firm that it is about; empty where it is about all
 * @param job the number of the job that it is about; 0 for none
 */
record Word(Kind kind, String firm, long job) {

    /** Stands after each. */
    static final char END = '\n';

    private static final String ESCAPED_END = "\\000a";
    private static final int PARTS = 3;

    /** What has happened. */
    enum Kind {
        JOB,
        RESET,
        FORGOTTEN,
        CLOCK,
        FAULTS,
        MISSED
    }

    /** What is sent of it; ASCII where the firm's name is, at most a few more bytes than that has. */
    String text() {
        return kind + " " + job + " " + PostgresNames.column(firm).replace(String.valueOf(END), ESCAPED_END);
    }

    /** The word that was sent so. */
    static Word read(String text) {
        String[] parts = text.split(" ", PARTS);
        return new Word(Kind.valueOf(parts[0]), PostgresNames.name(parts[2]), Long.parseLong(parts[1]));
    }

    /** Tells it to whoever listens here. */
    void tell(JobChanges changes) {
        switch (kind) {
            case JOB -> changes.changed(firm, job);
            case RESET -> changes.removed(firm);
            case FORGOTTEN -> changes.forgotten(firm);
            case CLOCK -> changes.clockChanged(firm);
            case FAULTS -> changes.faultsChanged(firm);
            case MISSED -> changes.missed();
        }
    }
}
