package io.jobskit.mock.store.sql;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What was read lately of a database that nobody else changes. What is put here is in the database by then; puts and
 * removals come in the order of the changes that they follow. Reading for the cache holds them up, so nothing older is kept
 * over anything newer.
 */
final class KeptRows<K, V> implements RowCache<K, V> {

    private final Cache<K, V> cache;

    /** A cache of so many rows at most. */
    KeptRows(long most) {
        this.cache =
                Caffeine.newBuilder().maximumSize(most).executor(Runnable::run).build();
    }

    @Override
    public @Nullable V get(K key, Function<@Nullable V, Optional<V>> database) {
        V kept = cache.getIfPresent(key);
        return kept != null
                ? kept
                : cache.get(key, missing -> database.apply(null).orElse(null));
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
        cache.asMap().remove(key);
    }
}
