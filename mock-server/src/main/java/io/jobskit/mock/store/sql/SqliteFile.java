package io.jobskit.mock.store.sql;

import io.jobskit.mock.store.JobChanges;
import io.jobskit.mock.store.StoreException;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteException;

/** A database in a file that one process has to itself; the time is that of the process. */
final class SqliteFile implements Database {

    /** So many read at once: more would wait for the processor and not for the disk. */
    private static final int READERS = 4;

    private final Path file;
    private final Clock clock;
    private final Dialect dialect = new SqliteDialect();
    private final StoreFile owned;
    private final List<Connection> readers = new ArrayList<>();
    private final BlockingQueue<Connection> idle = new LinkedBlockingQueue<>();
    private final Connection writer;
    private final Committer committer;

    private SqliteFile(StoreFile owned, Clock clock) throws SQLException {
        this.file = owned.path();
        this.clock = clock;
        this.owned = owned;
        this.writer = connect();
        this.committer = new Committer(writer, this::unable);
    }

    /**
     * The database in that file, which is made if it is not there.
     *
     * @throws IllegalArgumentException if it can't be used, and is left as it is; the message says why
     */
    static SqliteFile open(Path file, Clock clock) {
        StoreFile owned = StoreFile.take(file);
        SqliteFile database = null;
        try {
            database = new SqliteFile(owned, clock);
            // A new file gets its tables before it gets a log: from the first moment it can be told what it is.
            StoreSchema.bringUpToDate(database.writer, file);
            Sql.execute(database.writer, "PRAGMA journal_mode = WAL");
            database.writer.setAutoCommit(false);
            for (int i = 0; i < READERS; i++) {
                Connection reader = database.connect();
                database.readers.add(reader);
                database.idle.add(reader);
            }
            return database;
        } catch (SQLException unusable) {
            if (database == null) {
                owned.close();
            } else {
                database.close();
            }
            throw new IllegalArgumentException("The store '" + file + "' cannot be used: " + why(unusable), unusable);
        } catch (IllegalArgumentException unusable) {
            if (database != null) {
                database.close();
            }
            throw unusable;
        }
    }

    @Override
    public <T> T read(Query<T> query) {
        Connection reader;
        try {
            reader = idle.take();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new StoreException("The stub is stopping.", stopped);
        }
        try {
            return query.ask(reader);
        } catch (SQLException failed) {
            throw unable(failed);
        } finally {
            idle.add(reader);
        }
    }

    @Override
    public <T> T write(Change<T> change) {
        return committer.make(change);
    }

    @Override
    public void check() {
        read(connection -> Sql.number(connection, "SELECT 1"));
    }

    @Override
    public Instant now() {
        return clock.instant();
    }

    @Override
    public Dialect dialect() {
        return dialect;
    }

    @Override
    public Database atLength() {
        return this;
    }

    @Override
    public boolean alone() {
        return true;
    }

    @Override
    public Announcer announcer(JobChanges changes) {
        return Announcer.here(changes);
    }

    @Override
    public <K, V> RowCache<K, V> cache(long most) {
        return new RowCache.Alone<>(most);
    }

    /** Nobody waits for connections to a file. */
    @Override
    public void meter(MeterRegistry registry) {}

    /** Ends what is being written first. The last connection that is closed leaves everything in the one file. */
    @Override
    public void close() {
        committer.close();
        readers.forEach(SqliteFile::close);
        close(writer);
        owned.close();
    }

    private static void close(Connection connection) {
        try {
            connection.close();
        } catch (SQLException gone) {
            // Whatever was acknowledged is in the file and in the log beside it, which the next start reads.
        }
    }

    private Connection connect() throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.setBusyTimeout(5000);
        return config.createConnection("jdbc:sqlite:" + file);
    }

    private StoreException unable(SQLException failed) {
        return new StoreException("The store '" + file + "' cannot be read or written: " + why(failed) + ".", failed);
    }

    private static String why(SQLException failed) {
        String words = failed.getCause() == null
                ? String.valueOf(failed.getMessage())
                : failed.getMessage() + ": " + failed.getCause().getMessage();
        return failed instanceof SQLiteException sqlite
                ? switch (sqlite.getResultCode()) {
                    case SQLITE_FULL -> "the disk is full";
                    case SQLITE_CORRUPT, SQLITE_CORRUPT_VTAB, SQLITE_CORRUPT_INDEX, SQLITE_NOTADB ->
                        "the file is damaged";
                    case SQLITE_READONLY, SQLITE_READONLY_DBMOVED, SQLITE_READONLY_DIRECTORY, SQLITE_CANTOPEN ->
                        "the file, or its folder, cannot be written";
                    default -> words;
                }
                : words;
    }
}
