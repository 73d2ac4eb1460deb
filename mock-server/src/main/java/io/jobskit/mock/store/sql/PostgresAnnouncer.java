package io.jobskit.mock.store.sql;

import com.zaxxer.hikari.HikariDataSource;
import io.jobskit.mock.store.JobChanges;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Tells the others by notifications of PostgreSQL: what has changed and not what it is now, which they read. Words are
 * gathered for a moment and sent together, apart from the changes themselves, which would wait for each other otherwise.
 */
final class PostgresAnnouncer implements Announcer {

    private static final long GATHERED_MILLIS = 40;

    /** Beyond this, the others are told that there was more. */
    private static final int MOST_WORDS = 10_000;

    /** A notification has less than 8,000 bytes. */
    private static final int MOST_OF_A_MESSAGE = 7000;

    private final HikariDataSource pool;
    private final JobChanges changes;
    private final PostgresListener listener;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread sender = new Thread(this::run, "jobs-mock-announcer");
    private Set<Word> words = new LinkedHashSet<>();

    /** Tells of changes by those connections, and hears of those of the others by that listener, which is closed with it. */
    PostgresAnnouncer(HikariDataSource pool, JobChanges changes, PostgresListener listener) {
        this.pool = pool;
        this.changes = changes;
        this.listener = listener;
        sender.setDaemon(true);
        sender.start();
    }

    @Override
    public void changed(String firm, long job) {
        changes.changed(firm, job);
        add(new Word(Word.Kind.JOB, firm, job));
    }

    @Override
    public void removed(String firm) {
        changes.removed(firm);
        add(new Word(Word.Kind.RESET, firm, 0));
    }

    @Override
    public void forgotten(String firm) {
        changes.forgotten(firm);
        add(new Word(Word.Kind.FORGOTTEN, firm, 0));
    }

    @Override
    public void clockChanged(String firm) {
        add(new Word(Word.Kind.CLOCK, firm, 0));
    }

    @Override
    public void faultsChanged(String firm) {
        add(new Word(Word.Kind.FAULTS, firm, 0));
    }

    @Override
    public void close() {
        closed.countDown();
        try {
            sender.join();
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
        listener.close();
    }

    private void run() {
        try {
            while (!closed.await(GATHERED_MILLIS, TimeUnit.MILLISECONDS)) {
                send();
            }
            send();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void add(Word word) {
        if (words.size() < MOST_WORDS) {
            words.add(word);
        } else {
            words = missed();
        }
    }

    private synchronized Set<Word> taken() {
        Set<Word> taken = words;
        words = new LinkedHashSet<>();
        return taken;
    }

    private void send() {
        Set<Word> taken = taken();
        if (taken.isEmpty()) {
            return;
        }
        try (Connection connection = pool.getConnection()) {
            StringBuilder message = new StringBuilder();
            for (Word word : taken) {
                String text = word.text();
                if (message.length() + text.length() > MOST_OF_A_MESSAGE) {
                    listener.notify(connection, message.toString());
                    message.setLength(0);
                }
                message.append(text).append(Word.END);
            }
            listener.notify(connection, message.toString());
        } catch (SQLException unsent) {
            missedAll();
        }
    }

    private synchronized void missedAll() {
        words = missed();
    }

    private static Set<Word> missed() {
        Set<Word> missed = new LinkedHashSet<>();
        missed.add(new Word(Word.Kind.MISSED, "", 0));
        return missed;
    }
}
