package io.jobskit.mock.store.sql;

import io.jobskit.mock.store.StoreException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Makes the changes of many at once: whatever has come in while one transaction was written to the disk is the next one, so
 * that waiting for the disk is shared.
 */
final class Committer implements AutoCloseable {

    private static final int MOST_AT_ONCE = 1000;

    /** A change that somebody waits for. */
    private static final class Awaited<T> {

        private final Database.Change<T> change;
        private final CompletableFuture<T> outcome = new CompletableFuture<>();
        private @Nullable T result;

        private Awaited(Database.Change<T> change) {
            this.change = change;
        }

        private void make(Connection connection) throws SQLException {
            result = change.make(connection);
        }

        @SuppressWarnings("NullAway") // made before
        private void made() {
            change.made(result);
            outcome.complete(result);
        }
    }

    private final Connection connection;
    private final Function<SQLException, StoreException> unable;
    private final BlockingQueue<Awaited<?>> waiting = new LinkedBlockingQueue<>();
    private final Thread thread = new Thread(this::run, "jobs-mock-store");
    private volatile boolean closed;

    /**
     * Makes changes on that connection, which nobody else uses.
     *
     * @param unable says what a failure means
     */
    Committer(Connection connection, Function<SQLException, StoreException> unable) {
        this.connection = connection;
        this.unable = unable;
        thread.setDaemon(true);
        thread.start();
    }

    /** Makes the change, and returns when it is kept. */
    <T> T make(Database.Change<T> change) {
        Awaited<T> awaited = new Awaited<>(change);
        waiting.add(awaited);
        if (closed) {
            awaited.outcome.completeExceptionally(
                    new StoreException("The stub is stopping.", new IllegalStateException("closed")));
        }
        try {
            return awaited.outcome.join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof RuntimeException unkept ? unkept : failed;
        }
    }

    /** Makes the changes that have been asked for, and no more. */
    @Override
    public void close() {
        closed = true;
        thread.interrupt();
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException hurried) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        List<Awaited<?>> batch = new ArrayList<>();
        while (!closed || !waiting.isEmpty()) {
            try {
                batch.add(waiting.take());
            } catch (InterruptedException closing) {
                continue;
            }
            waiting.drainTo(batch, MOST_AT_ONCE - 1);
            keep(batch);
            batch.clear();
        }
    }

    private void keep(List<Awaited<?>> batch) {
        RuntimeException failure = tryToKeep(batch);
        if (failure == null) {
            batch.forEach(Awaited::made);
        } else if (batch.size() == 1) {
            batch.get(0).outcome.completeExceptionally(failure);
        } else {
            // One of them can't be kept: the others have nothing to do with it.
            batch.forEach(awaited -> keep(List.of(awaited)));
        }
    }

    private @Nullable RuntimeException tryToKeep(List<Awaited<?>> batch) {
        try {
            for (Awaited<?> awaited : batch) {
                awaited.make(connection);
            }
            connection.commit();
            return null;
        } catch (SQLException failed) {
            rollBack();
            return unable.apply(failed);
        } catch (RuntimeException failed) {
            rollBack();
            return failed;
        }
    }

    private void rollBack() {
        try {
            connection.rollback();
        } catch (SQLException rolledBackAlready) {
            // A database that is full or gone has done so by itself.
        }
    }
}
