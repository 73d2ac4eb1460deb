package io.jobskit.mock.store.sql;

import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What was read lately of a database. */
interface RowCache<K, V> {

    /**
     * The row of that key; null if there is none.
     *
     * @param database gives it from the database, which need not give again what is known of it; that is null if nothing is
     */
    @Nullable
    V get(K key, Function<@Nullable V, Optional<V>> database);

    /** What was last read or put here of that key, which may be old; null if nothing is known. */
    @Nullable
    V known(K key);

    /** Keeps a row that is in the database by now. */
    void put(K key, V row);

    /** Keeps no row of that key. */
    void remove(K key);
}
