package io.jobskit.mock.store.sql;

import java.sql.Connection;
import java.sql.SQLException;

/** PostgreSQL, which several servers use at once. */
final class PostgresDialect implements Dialect {

    private static final String KEY = "hashtextextended(current_schema() || ?, 0)";
    private static final String NUMBERS = "/numbers";
    private static final String LAST = "CASE WHEN is_called THEN last_value ELSE 0 END";

    private final boolean ownTime;

    /**
     * Its words.
     *
     * @param ownTime whether its time is everybody's
     */
    PostgresDialect(boolean ownTime) {
        this.ownTime = ownTime;
    }

    /** The lock ends with the transaction, when others see what it has changed. */
    @Override
    public void take(Connection connection, Turn turn, String firm) throws SQLException {
        Sql.ask(connection, "SELECT pg_advisory_xact_lock(" + KEY + ")", key(turn, firm));
    }

    @Override
    public boolean takeIfFree(Connection connection, Turn turn, String firm) throws SQLException {
        String question = "SELECT CASE WHEN pg_try_advisory_xact_lock(" + KEY + ") THEN 1 ELSE 0 END";
        return Sql.number(connection, question, key(turn, firm)) == 1;
    }

    /** The subquery is evaluated first: the number is taken when the firm's turn has come. */
    @Override
    public long nextNumber(Connection connection, String firm) throws SQLException {
        return Sql.number(
                connection,
                "SELECT nextval('job_number') FROM (SELECT pg_advisory_xact_lock_shared(" + KEY
                        + "), pg_advisory_xact_lock(" + KEY + ") OFFSET 0) AS turn",
                NUMBERS,
                key(Turn.JOBS, firm));
    }

    @Override
    public long lastNumber(Connection connection) throws SQLException {
        return Sql.number(connection, "SELECT " + LAST + " FROM job_number");
    }

    /** A sequence follows no transaction: whoever takes numbers from it shares a lock, which is had alone here. */
    @Override
    public void skipTo(Connection connection, long number) throws SQLException {
        Sql.ask(connection, "SELECT pg_advisory_xact_lock(" + KEY + ")", NUMBERS);
        Sql.ask(connection, "SELECT setval('job_number', ?) FROM job_number WHERE " + LAST + " < ?", number, number);
    }

    @Override
    public String time() {
        return time("clock_timestamp()");
    }

    /** A transaction begins before it looks at anything. */
    @Override
    public String timeBefore() {
        return time("transaction_timestamp()");
    }

    private String time(String moment) {
        return ownTime ? "(extract(epoch FROM " + moment + ") * 1000000)::bigint" : "NULL::bigint";
    }

    @Override
    public String column(String name) {
        return PostgresNames.column(name);
    }

    @Override
    public String name(String column) {
        return PostgresNames.name(column);
    }

    private static String key(Turn turn, String firm) {
        return "/" + turn + "/" + PostgresNames.column(firm);
    }
}
