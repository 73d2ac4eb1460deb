package io.jobskit.mock.store.sql;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What was read lately of a database that others change as well: what was read is old when it is read. So the database is asked
 * each time, and gives a value only if it is not of the version that was seen before.
 */
final class SeenRows<K, V> implements RowCache<K, V> {

    private final Cache<K, V> cache;

    /** A cache of so many rows at most. */
    SeenRows(long most) {
        this.cache =
                Caffeine.newBuilder().maximumSize(most).executor(Runnable::run).build();
    }

    @Override
    public @Nullable V get(K key, Function<@Nullable V, Optional<V>> database) {
        V row = database.apply(known(key)).orElse(null);
        if (row == null) {
            remove(key);
        } else {
            put(key, row);
        }
        return row;
    }

    @Override
    public @Nullable V known(K key) {
        return cache.getIfPresent(key);
    }

    @Override
    public void put(K key, V row) {
        cache.put(key, row);
    }

    @Override
    public void remove(K key) {
        cache.invalidate(key);
    }
}
