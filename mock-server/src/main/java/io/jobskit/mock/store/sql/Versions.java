package io.jobskit.mock.store.sql;

import java.util.concurrent.ThreadLocalRandom;

/** The versions of rows: each change of a row gives it the next one. */
final class Versions {

    /** Leaves room for as many changes as there may be. */
    private static final long MOST = 1L << 62;

    private Versions() {}

    /**
     * The version of a row that is new. It is not always the same, as a row may be removed and come again with its key: whoever
     * has seen the former one is not to take the other for it.
     */
    static long first() {
        return ThreadLocalRandom.current().nextLong(MOST);
    }
}
