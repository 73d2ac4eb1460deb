package io.jobskit.mock.store.sql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Statements with values in the places of their question marks. */
final class Sql {

    private Sql() {}

    static PreparedStatement prepared(Connection connection, String statement, Object... values) throws SQLException {
        PreparedStatement prepared = connection.prepareStatement(statement);
        for (int i = 0; i < values.length; i++) {
            prepared.setObject(i + 1, values[i]);
        }
        return prepared;
    }

    static void execute(Connection connection, String statement) throws SQLException {
        try (Statement plain = connection.createStatement()) {
            plain.execute(statement);
        }
    }

    /** Asks for what is done when it is answered; what the answer says is of no interest. */
    static void ask(Connection connection, String query, Object... values) throws SQLException {
        try (PreparedStatement prepared = prepared(connection, query, values)) {
            prepared.execute();
        }
    }

    /** How many rows it changes. */
    static int update(Connection connection, String statement, Object... values) throws SQLException {
        try (PreparedStatement prepared = prepared(connection, statement, values)) {
            return prepared.executeUpdate();
        }
    }

    /** The text of the first row; none if there is no row, or no text in it. */
    static Optional<String> text(Connection connection, String query, Object... values) throws SQLException {
        try (PreparedStatement prepared = prepared(connection, query, values);
                ResultSet found = prepared.executeQuery()) {
            return found.next() ? Optional.ofNullable(found.getString(1)) : Optional.empty();
        }
    }

    /** The number of each row. */
    static List<Long> numbers(Connection connection, String query, Object... values) throws SQLException {
        try (PreparedStatement prepared = prepared(connection, query, values);
                ResultSet found = prepared.executeQuery()) {
            List<Long> numbers = new ArrayList<>();
            while (found.next()) {
                numbers.add(found.getLong(1));
            }
            return numbers;
        }
    }

    /** The number of the only row. */
    static long number(Connection connection, String query, Object... values) throws SQLException {
        return numbers(connection, query, values).get(0);
    }
}
