package io.jobskit.mock.store.sql;

import java.sql.Connection;
import java.sql.SQLException;

/** What is said differently to one database and to another. */
interface Dialect {

    /** What only one transaction at a time may do, until it ends. */
    enum Turn {
        /** Adding jobs to a firm, or replacing them: their numbers grow in the order in which anybody sees them. */
        JOBS,
        /** Counting the requests of a firm. */
        REQUESTS,
        /** Forgetting old jobs of a firm. */
        FORGETTING
    }

    /** Waits until no other transaction has that turn of the firm. */
    void take(Connection connection, Turn turn, String firm) throws SQLException;

    /** Takes that turn of the firm unless another transaction has it; whether it did. */
    boolean takeIfFree(Connection connection, Turn turn, String firm) throws SQLException;

    /** A number that no job has had; takes the turn of the firm's jobs. */
    long nextNumber(Connection connection, String firm) throws SQLException;

    /** The number that was given to the last job of all. */
    long lastNumber(Connection connection) throws SQLException;

    /** Gives that number to no new job, nor any below it. Nobody is given one meanwhile. */
    void skipTo(Connection connection, long number) throws SQLException;

    /** An expression for the time, in microseconds since the epoch; for null where it is that of the process. */
    String time();

    /** As {@link #time()}, but the time right before whatever a query reads that is alone in its transaction. */
    String timeBefore();

    /** A name as a column holds it. */
    String column(String name);

    /** The name that a column holds so. */
    String name(String column);
}
