package io.jobskit.mock.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class EventRingTest {

    private final EventRing ring = new EventRing();

    @Test
    void eventsAreNumberedInTheirOrder() {
        ring.changed(7);
        ring.add(exchange(0));
        ring.add(EventRing.Kind.CLOCK);

        EventRing.Batch all = ring.after(EventRing.ALL);
        assertThat(all.last()).isEqualTo(3);
        assertThat(all.jobs()).containsExactly(new EventRing.Changed(1, 7));
        assertThat(all.requests()).extracting(EventRing.Answered::id).containsExactly(2L);
        assertThat(all.firm()).containsEntry(EventRing.Kind.CLOCK, 3L).hasSize(1);
    }

    @Test
    void whoComesBackGetsOnlyWhatHappenedSince() {
        ring.changed(7);
        ring.add(exchange(0));
        ring.changed(8);

        EventRing.Batch since = ring.after(2);
        assertThat(since.jobs()).containsExactly(new EventRing.Changed(3, 8));
        assertThat(since.requests()).isEmpty();
        assertThat(since.missedJobs() || since.missedRequests()).isFalse();
    }

    @Test
    void aJobThatChangedOftenIsToldOnceWithItsLastChange() {
        ring.changed(7);
        ring.changed(8);
        ring.changed(7);

        assertThat(ring.after(EventRing.ALL).jobs())
                .containsExactly(new EventRing.Changed(2, 8), new EventRing.Changed(3, 7));
    }

    @Test
    void aSlowReaderIsToldThatRequestsWereMissedAndTheNewestAreKept() {
        IntStream.range(0, EventRing.MOST_REQUESTS + 10).forEach(i -> ring.add(exchange(0)));

        EventRing.Batch late = ring.after(5);
        assertThat(late.missedRequests()).isTrue();
        assertThat(late.requests()).hasSize(EventRing.MOST_REQUESTS);
        assertThat(late.requests().get(0).id()).isEqualTo(11);
        assertThat(ring.after(10).missedRequests())
                .as("missed by who saw the tenth")
                .isFalse();
        assertThat(ring.after(EventRing.ALL).missedRequests())
                .as("missed by who asks for what is remembered")
                .isFalse();
    }

    @Test
    void aSlowReaderIsToldThatJobsWereMissed() {
        IntStream.rangeClosed(1, EventRing.MOST_JOBS + 1).forEach(ring::changed);

        assertThat(ring.after(0).missedJobs()).isTrue();
        assertThat(ring.after(0).jobs()).hasSize(EventRing.MOST_JOBS);
        assertThat(ring.after(1).missedJobs()).isFalse();
    }

    @Test
    void bodiesAreForgottenBeforeTheyTakeMuchMemory() {
        IntStream.range(0, 100).forEach(i -> ring.add(exchange(EventRing.MOST_BYTES / 10)));

        assertThat(ring.after(EventRing.ALL).requests()).hasSize(10);
    }

    @Test
    void oneLargeBodyAloneIsKept() {
        ring.add(exchange(1));
        ring.add(exchange(2 * EventRing.MOST_BYTES));

        assertThat(ring.after(EventRing.ALL).requests())
                .extracting(EventRing.Answered::id)
                .containsExactly(2L);
    }

    @Test
    void aNumberThatIsYetToComeIsOneOfAnotherServers() {
        ring.changed(7);

        EventRing.Batch strange = ring.after(500);
        assertThat(strange.jobs()).hasSize(1);
        assertThat(strange.missedJobs() && strange.missedRequests()).isTrue();
    }

    @Test
    void afterAResetItsJobsAreNotToldAnyLonger() {
        ring.changed(7);
        ring.add(EventRing.Kind.RESET);

        assertThat(ring.after(EventRing.ALL).jobs()).isEmpty();
    }

    @Test
    void aRequestIsFoundByItsNumberUntilItIsForgotten() {
        LoggedExchange first = exchange(0);
        ring.add(first);
        assertThat(ring.exchange(1)).isSameAs(first);

        IntStream.range(0, EventRing.MOST_REQUESTS).forEach(i -> ring.add(exchange(0)));
        assertThat(ring.exchange(1)).isNull();
    }

    @Test
    @Timeout(30)
    void whoWaitsIsWokenByAnEventAndByTheEnd() throws Exception {
        for (Runnable waker : List.<Runnable>of(() -> ring.changed(7), ring::close)) {
            long last = ring.last();
            CompletableFuture<Void> waiting = CompletableFuture.runAsync(() -> await(last));
            waker.run();
            waiting.get(20, TimeUnit.SECONDS);
        }
        assertThat(ring.isClosed()).isTrue();
    }

    private void await(long last) {
        try {
            ring.await(last, TimeUnit.HOURS.toMillis(1));
        } catch (InterruptedException stopped) {
            throw new AssertionError("Nobody interrupts", stopped);
        }
    }

    static LoggedExchange exchange(int size) {
        return new LoggedExchange() {
            @Override
            public Instant at() {
                return Instant.EPOCH;
            }

            @Override
            public String method() {
                return "GET";
            }

            @Override
            public String url() {
                return "/v1/jobs";
            }

            @Override
            public int status() {
                return 200;
            }

            @Override
            public long millis() {
                return 1;
            }

            @Override
            public @Nullable String note() {
                return null;
            }

            @Override
            public Message request() {
                return new Message(List.of(), new byte[0], false);
            }

            @Override
            public Message answer() {
                return new Message(List.of(), new byte[size], false);
            }

            @Override
            public int size() {
                return size;
            }
        };
    }
}
