package io.jobskit.mock.store.sql;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What was read lately of a database; how much that is worth is a matter of who else changes it. */
abstract sealed class RowCache<K, V> {

    final Cache<K, V> rows;

    /** A cache of so many rows at most. */
    private RowCache(long most) {
        rows = Caffeine.newBuilder().maximumSize(most).executor(Runnable::run).build();
    }

    /**
     * The row of that key; null if there is none.
     *
     * @param database gives it from the database, which need not give again what is known of it; that is null if nothing is
     */
    abstract @Nullable V get(K key, Function<@Nullable V, Optional<V>> database);

    /** What was last read or put here of that key, which may be old; null if nothing is known. */
    @Nullable
    V known(K key) {
        return rows.getIfPresent(key);
    }

    /** Keeps a row that is in the database by now. */
    void put(K key, V row) {
        rows.put(key, row);
    }

    /** Keeps no row of that key. */
    void remove(K key) {
        rows.asMap().remove(key);
    }

    /**
     * Of a database that nobody else changes: what is put here is in the database by then, and puts and removals come in the
     * order of the changes that they follow. Reading for the cache holds them up, so nothing older is kept over anything newer.
     */
    static final class Alone<K, V> extends RowCache<K, V> {

        Alone(long most) {
            super(most);
        }

        @Override
        @Nullable
        V get(K key, Function<@Nullable V, Optional<V>> database) {
            V kept = known(key);
            return kept != null
                    ? kept
                    : rows.get(key, missing -> database.apply(null).orElse(null));
        }
    }

    /**
     * Of a database that others change as well: what was read is old when it is read. So the database is asked each time, and
     * gives a row only if it is not of the version that was seen before.
     */
    static final class Shared<K, V> extends RowCache<K, V> {

        Shared(long most) {
            super(most);
        }

        @Override
        @Nullable
        V get(K key, Function<@Nullable V, Optional<V>> database) {
            V row = database.apply(known(key)).orElse(null);
            if (row == null) {
                remove(key);
            } else {
                put(key, row);
            }
            return row;
        }
    }
}
