package io.jobskit.mock.store.sql;

import io.jobskit.mock.store.StoreException;
import java.nio.charset.StandardCharsets;

/** Names of firms and users as PostgreSQL can keep them: it knows no NUL, and no half of a pair of surrogates. */
final class PostgresNames {

    /** Two of these fit into an entry of an index, of which PostgreSQL allows 2,704 bytes. */
    private static final int MOST_BYTES = 1000;

    private static final char ESCAPE = '\\';
    private static final int HEX = 16;
    private static final int DIGITS = 4;

    private PostgresNames() {}

    /**
     * That name as a column holds it.
     *
     * @throws StoreException if it is too long
     */
    static String column(String name) {
        String column = name.codePoints().anyMatch(PostgresNames::isOdd) ? escaped(name) : name;
        int bytes = column.length() * 3 <= MOST_BYTES ? 0 : column.getBytes(StandardCharsets.UTF_8).length;
        if (bytes > MOST_BYTES) {
            String message = "The name '" + name.substring(0, name.offsetByCodePoints(0, 20)) + "…' has " + bytes
                    + " bytes: a firm or a user has a name of at most " + MOST_BYTES
                    + " where the store is shared in PostgreSQL.";
            throw new StoreException(message, new IllegalArgumentException(message));
        }
        return column;
    }

    /** The name that a column holds so. */
    static String name(String column) {
        if (column.indexOf(ESCAPE) < 0) {
            return column;
        }
        StringBuilder name = new StringBuilder(column.length());
        for (int i = 0; i < column.length(); i++) {
            char next = column.charAt(i);
            if (next == ESCAPE) {
                name.append((char) Integer.parseInt(column.substring(i + 1, i + 1 + DIGITS), HEX));
                i += DIGITS;
            } else {
                name.append(next);
            }
        }
        return name.toString();
    }

    private static boolean isOdd(int point) {
        return point == 0 || point == ESCAPE || (point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE);
    }

    private static String escaped(String name) {
        StringBuilder column = new StringBuilder();
        name.codePoints().forEach(point -> {
            if (isOdd(point)) {
                column.append(ESCAPE).append(String.format("%04x", point));
            } else {
                column.appendCodePoint(point);
            }
        });
        return column.toString();
    }
}
