package io.jobskit.mock.store.sql;

import java.sql.Connection;
import java.sql.SQLException;

/** SQLite, to which only one connection writes. */
final class SqliteDialect implements Dialect {

    @Override
    public void take(Connection connection, Turn turn, String firm) {}

    @Override
    public boolean takeIfFree(Connection connection, Turn turn, String firm) {
        return true;
    }

    @Override
    public long nextNumber(Connection connection, String firm) throws SQLException {
        Sql.update(connection, "UPDATE job_number SET last = last + 1");
        return lastNumber(connection);
    }

    @Override
    public long lastNumber(Connection connection) throws SQLException {
        return Sql.number(connection, "SELECT last FROM job_number");
    }

    @Override
    public void skipTo(Connection connection, long number) throws SQLException {
        Sql.update(connection, "UPDATE job_number SET last = ? WHERE last < ?", number, number);
    }

    @Override
    public String time() {
        return "NULL";
    }

    @Override
    public String timeBefore() {
        return time();
    }

    @Override
    public String column(String name) {
        return name;
    }

    @Override
    public String name(String column) {
        return column;
    }
}
