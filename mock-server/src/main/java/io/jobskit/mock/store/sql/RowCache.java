package io.jobskit.mock.store.sql;

import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What was read lately of a database. */
interface RowCache<K, V> {

    /** The row of that key, from the database where it is not kept here; null if there is none. */
    @Nullable
    V get(K key, Supplier<Optional<V>> database);

    /** Keeps a row that is in the database by now. */
    void put(K key, V row);

    /** Keeps no row of that key. */
    void remove(K key);

    /** Keeps none, for a database that others change as well: what was read is old when it is read. */
    static <K, V> RowCache<K, V> none() {
        return new RowCache<>() {
            @Override
            public @Nullable V get(K key, Supplier<Optional<V>> database) {
                return database.get().orElse(null);
            }

            @Override
            public void put(K key, V row) {}

            @Override
            public void remove(K key) {}
        };
    }
}
