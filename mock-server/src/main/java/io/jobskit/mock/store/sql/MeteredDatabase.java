package io.jobskit.mock.store.sql;

import io.jobskit.mock.store.JobChanges;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** A database that takes the time of what is asked of it, as soon as anybody wants to know. */
final class MeteredDatabase implements Database {

    private final Database database;
    private final AtomicReference<@Nullable Timers> timers;

    MeteredDatabase(Database database) {
        this(database, new AtomicReference<>());
    }

    private MeteredDatabase(Database database, AtomicReference<@Nullable Timers> timers) {
        this.database = database;
        this.timers = timers;
    }

    private record Timers(Timer reads, Timer writes) {

        static Timers in(MeterRegistry registry) {
            return new Timers(timer(registry, "read"), timer(registry, "write"));
        }

        private static Timer timer(MeterRegistry registry, String what) {
            return Timer.builder("jobs_mock.store")
                    .description("What the store was asked for, with the wait for it")
                    .tag("operation", what)
                    .register(registry);
        }
    }

    @Override
    public <T> T read(Query<T> query) {
        Timers now = timers.get();
        if (now == null) {
            return database.read(query);
        }
        long begin = System.nanoTime();
        try {
            return database.read(query);
        } finally {
            now.reads.record(System.nanoTime() - begin, TimeUnit.NANOSECONDS);
        }
    }

    @Override
    public <T> T write(Change<T> change) {
        Timers now = timers.get();
        if (now == null) {
            return database.write(change);
        }
        long begin = System.nanoTime();
        try {
            return database.write(change);
        } finally {
            now.writes.record(System.nanoTime() - begin, TimeUnit.NANOSECONDS);
        }
    }

    @Override
    public void meter(MeterRegistry registry) {
        timers.set(Timers.in(registry));
        database.meter(registry);
    }

    @Override
    public void check() {
        database.check();
    }

    @Override
    public Instant now() {
        return database.now();
    }

    @Override
    public Dialect dialect() {
        return database.dialect();
    }

    @Override
    public Database atLength() {
        return new MeteredDatabase(database.atLength(), timers);
    }

    @Override
    public boolean alone() {
        return database.alone();
    }

    @Override
    public Announcer announcer(JobChanges changes) {
        return database.announcer(changes);
    }

    @Override
    public <K, V> RowCache<K, V> cache(long most) {
        return database.cache(most);
    }

    @Override
    public void close() {
        database.close();
    }
}
