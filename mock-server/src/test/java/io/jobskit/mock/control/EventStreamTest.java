package io.jobskit.mock.control;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobskit.mock.event.EventRing;
import io.jobskit.mock.event.Events;
import io.jobskit.mock.firm.Firms;
import io.jobskit.mock.job.Behavior;
import io.jobskit.mock.job.Job;
import io.jobskit.mock.job.Owner;
import io.jobskit.mock.job.ProgressMode;
import io.jobskit.mock.job.Progression;
import io.jobskit.mock.store.MemoryStore;
import io.jobskit.mock.store.Store;
import io.jobskit.mock.support.TestClock;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a reader is sent, when things change at the very moment at which it is sent something. */
class EventStreamTest {

    private static final Instant START = Instant.parse("2030-06-15T12:00:00Z");
    private static final Owner OWNER = new Owner("one", "ann", "1");

    private final TestClock clock = new TestClock(START);
    private final Store store = MemoryStore.empty(clock);
    private final Events events = new Events();
    private final EventRing ring = events.of(OWNER.firm());
    private final Firms firms = new Firms(store, null, firm -> ring.add(EventRing.Kind.CLOCK));

    /** Does something as soon as the reader is sent the time, and stops the server after the batch behind it. */
    private final class Reader extends OutputStream {

        private final ByteArrayOutputStream text = new ByteArrayOutputStream();
        private final Runnable atOnce;
        private boolean isConnected;

        Reader(Runnable atOnce) {
            this.atOnce = atOnce;
        }

        @Override
        public void write(int one) {
            throw new UnsupportedOperationException("events are sent in batches");
        }

        @Override
        public void write(byte[] bytes, int offset, int length) {
            text.write(bytes, offset, length);
            if (isConnected) {
                events.close();
            } else if (text().contains("event: clock")) {
                isConnected = true;
                atOnce.run();
            }
        }

        String text() {
            return text.toString(StandardCharsets.UTF_8);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"by itself", "by somebody"})
    void aJobThatTimeChangesAsSoonAsAReaderIsConnectedIsTold(String how) throws Exception {
        store.jobs().add(OWNER, EventStreamTest::job);
        Reader reader = new Reader(() -> {
            clock.advance(Duration.ofMinutes(1));
            if (how.equals("by somebody")) {
                firms.changeClock(OWNER.firm(), (present, untouched) -> present);
            }
        });
        stream().writeTo(reader);

        assertThat(reader.text())
                .startsWith(": connected\n\nevent: clock\n")
                .contains("event: job\n", "\"status\":\"Completed\"");
    }

    @Test
    void aJobThatIsCreatedAsSoonAsAReaderIsConnectedIsToldOnce() throws Exception {
        Reader reader = new Reader(
                () -> ring.changed(store.jobs().add(OWNER, EventStreamTest::job).number()));
        stream().writeTo(reader);

        assertThat(reader.text()).containsOnlyOnce("event: job\n").contains("\"status\":\"Queued\"");
    }

    private EventStream stream() {
        return new EventStream(ring, () -> firms.firm(OWNER.firm()), store.jobs(), ring.last());
    }

    private static Job job(long number) {
        Progression course = new Progression(Behavior.COMPLETES, ProgressMode.USUAL);
        return Job.create(number, OWNER, "PORTFOLIO_QUERY", new byte[0], course, START, false);
    }
}
