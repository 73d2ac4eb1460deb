package io.jobskit.conformance.traffic;

import io.jobskit.conformance.exchange.Exchange;
import io.jobskit.conformance.failure.ValueWords;
import io.jobskit.conformance.target.Target;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Traffic that is recorded while it passes, as long as there is room for it. What finds no room is counted and not judged:
 * whoever watches for days is told so, and loses nothing that was seen before.
 */
public final class PassingTraffic {

    /** To judge so many takes seconds. */
    private static final int MOST = 10_000;

    /** Read as JSON, bodies take several times as much memory, and long listings most of the time. */
    private static final long MOST_BYTES = 64L * 1024 * 1024;

    private static final int PART_OF_THE_MEMORY = 32;

    private final String id;
    private final Target target;
    private final URI base;
    private final int most;
    private final long mostBytes;
    private final List<Passed> passed = new ArrayList<>();
    private long bytes;
    private int unrecorded;

    /** Traffic to that target; the id tells it from other traffic. */
    public PassingTraffic(String id, Target target) {
        this(id, target, MOST, Math.min(MOST_BYTES, Runtime.getRuntime().maxMemory() / PART_OF_THE_MEMORY));
    }

    PassingTraffic(String id, Target target, int most, long mostBytes) {
        this.id = id;
        this.target = target;
        this.base = RecordedRoute.baseOf(target.baseUrl());
        this.most = most;
        this.mostBytes = mostBytes;
    }

    /** One more has passed. */
    public synchronized void add(Passed one) {
        if (unrecorded > 0 || passed.size() >= most || bytes + one.bytesInMemory() > mostBytes) {
            unrecorded++;
        } else {
            passed.add(one);
            bytes += one.bytesInMemory();
        }
    }

    /** How many have passed. */
    public synchronized int count() {
        return passed.size() + unrecorded;
    }

    /** How many of them are not judged, because there was no more room. */
    public synchronized int unrecorded() {
        return unrecorded;
    }

    /** What has passed so far; without an exchange if the Jobs API has not answered yet. */
    public Traffic traffic() {
        List<Passed> all;
        int left;
        synchronized (this) {
            all = List.copyOf(passed);
            left = unrecorded;
        }
        List<TrafficEntry> entries = IntStream.range(0, all.size())
                .mapToObj(place -> all.get(place).at(place))
                .toList();
        JobsApiTraffic selection = new JobsApiTraffic(entries, base);
        List<Exchange> exchanges = selection.exchanges();
        boolean isAnswered =
                exchanges.stream().anyMatch(exchange -> exchange.answer().isPresent());
        return new Traffic(
                id,
                selection.targetOf(target),
                isAnswered ? exchanges : List.of(),
                isAnswered ? summary(selection, all.size(), left) : nothing(exchanges, all.size()));
    }

    private String summary(JobsApiTraffic selection, int entries, int left) {
        String judged = "Requests to the Jobs API at %s: %d of %d; left out: %s, %s."
                .formatted(
                        base,
                        selection.ofApi(),
                        entries,
                        ValueWords.count(selection.cached(), "answer from a cache", "answers from a cache"),
                        ValueWords.count(selection.preflights(), "preflight", "preflights"));
        return left == 0
                ? judged
                : "%s Not recorded and not judged, because the limit of recorded traffic was reached: the last %s."
                        .formatted(judged, requests(left));
    }

    private String nothing(List<Exchange> exchanges, int entries) {
        if (!exchanges.isEmpty()) {
            return "%s to the Jobs API at %s was answered: %s."
                    .formatted(
                            exchanges.size() == 1 ? "No request" : "None of the " + requests(exchanges.size()),
                            base,
                            exchanges.get(exchanges.size() - 1).trouble());
        }
        return entries == 0
                ? "No request came, so no request was passed on to %s.".formatted(base)
                : "No request to the Jobs API came: none of the %s that came asked for %s/v1/jobs."
                        .formatted(requests(entries), base);
    }

    private static String requests(int count) {
        return ValueWords.count(count, "request", "requests");
    }
}
