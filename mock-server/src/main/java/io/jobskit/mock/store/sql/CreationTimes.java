package io.jobskit.mock.store.sql;

import io.jobskit.mock.job.Owner;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * When jobs were created that were added by a stub which did not write that beside them: one of an older version, before the
 * tables were changed, or after that where stubs share them and are replaced one after the other.
 */
final class CreationTimes {

    /** A condition: whether there are such jobs. */
    static final String MISSING = "EXISTS (SELECT 1 FROM job WHERE created_at IS NULL)";

    private static final Owner ANYBODY = new Owner("", "", "");
    private static final int AT_ONCE = 500;

    /** What can't be read is never old. */
    private static final long UNKNOWN = Long.MAX_VALUE;

    /** Writes those of some jobs, in a transaction of its own: whoever else changes many jobs may wait for it; how many. */
    int fill(Connection connection) throws SQLException {
        try (PreparedStatement missing = Sql.prepared(
                        connection,
                        "SELECT number, version, value FROM job WHERE created_at IS NULL ORDER BY number LIMIT ?",
                        AT_ONCE);
                ResultSet found = missing.executeQuery();
                PreparedStatement fill =
                        connection.prepareStatement("UPDATE job SET created_at = ? WHERE number = ? AND version = ?")) {
            int filled = 0;
            while (found.next()) {
                fill.setLong(1, createdAt(found.getBytes(3)));
                fill.setLong(2, found.getLong(1));
                fill.setLong(3, found.getLong(2));
                fill.addBatch();
                filled++;
            }
            fill.executeBatch();
            return filled;
        }
    }

    private static long createdAt(byte[] value) {
        try {
            return JobCodec.read(0, ANYBODY, value).createdAt();
        } catch (IOException damaged) {
            return UNKNOWN;
        }
    }
}
