package io.jobskit.mock.store.sql;

import io.jobskit.mock.store.JobChanges;
import io.micrometer.core.instrument.MeterRegistry;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;

/** A database, as the stores use it: what reads, and what changes, each whole or not at all. */
interface Database extends AutoCloseable {

    /** What is asked of a database. */
    @FunctionalInterface
    interface Query<T> {
        /** Asks it; neither the connection nor what is open on it is used after this. */
        T ask(Connection connection) throws SQLException;
    }

    /** What is changed in a database. */
    @FunctionalInterface
    interface Change<T> {
        /** Changes it, in a transaction that others may share. What fails here changes nothing. */
        T make(Connection connection) throws SQLException;

        /** Hears that it is kept, whatever becomes of the process. Changes hear of it in the order in which they were made. */
        default void made(T result) {}
    }

    /**
     * The answer to that query.
     *
     * @throws io.jobskit.mock.store.StoreException if the database can't answer
     */
    <T> T read(Query<T> query);

    /**
     * Makes that change, and returns when it is kept.
     *
     * @throws io.jobskit.mock.store.StoreException if the database can't keep it
     */
    <T> T write(Change<T> change);

    /**
     * Asks it for an answer, once.
     *
     * @throws io.jobskit.mock.store.StoreException if it can't give one
     */
    void check();

    /** What time it is for everybody who uses the database. */
    Instant now();

    /** What is said to it in words of its own. */
    Dialect dialect();

    /** The same database, for what takes long as it concerns many rows; what a query reads is of one instant. */
    Database atLength();

    /** Whether nobody else changes what it holds. */
    boolean alone();

    /** What tells of changes, here and wherever else it is used. */
    Announcer announcer(JobChanges changes);

    /** Keeps so many rows at hand at most. */
    <K, V> RowCache<K, V> cache(long most);

    /** Tells from now on what is known of its connections, if it has such. */
    void meter(MeterRegistry registry);

    @Override
    void close();
}
