package io.jobskit.conformance.walk;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobskit.conformance.exchange.Exchange;
import io.jobskit.conformance.exchange.Operation;
import io.jobskit.conformance.outcome.Finding.Kept;
import io.jobskit.conformance.outcome.Finding.Violated;
import io.jobskit.conformance.rule.Rules;
import io.jobskit.conformance.support.OwnStub;
import io.jobskit.conformance.support.SimulatedTime;
import io.jobskit.conformance.target.Target;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WalkIT {

    private final SimulatedTime time = new SimulatedTime();
    private final OwnStub stub = OwnStub.start(time);

    @AfterEach
    void stop() {
        stub.close();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void theStubIsNeverBlamed(long seed) {
        Walker walker = Walker.walk(time, stub.target(), Walker.ALL, seed, 200, false);
        assertThat(walker.violations()).isEmpty();
        assertThat(lawsBroken(walker)).isEmpty();
        assertThat(walker.findings())
                .extracting(finding -> finding.requirement())
                .contains("STATUS-14", "STATUS-08", "DOWNLOAD-07")
                .doesNotHaveDuplicates();
        assertThat(walker.findings()).allMatch(Kept.class::isInstance);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--progress polls:3",
                "--progress immediate",
                "--progress manual",
                "--progress time:PT0.02S --completed-read 303",
                "--progress time:PT0.1S --download 303"
            })
    void norInAnyOfItsWays(String options) {
        try (OwnStub other = OwnStub.start(time, options.split(" ", -1))) {
            for (long seed = 1; seed <= 2; seed++) {
                Walker walker = Walker.walk(time, other.target(), Walker.ALL, seed, 200, false);
                assertThat(walker.violations()).as("seed %d", seed).isEmpty();
                assertThat(lawsBroken(walker)).as("seed %d", seed).isEmpty();
            }
        }
    }

    @Test
    void withoutControlNoneIsSent() {
        Walker walker = Walker.walk(time, stub.target(), Set.of(), 5, 200, false);
        assertThat(walker.violations()).isEmpty();
        assertThat(walker.exchanges())
                .noneMatch(exchange -> exchange.operation().isControl());
        assertThat(walker.exchanges()).allMatch(exchange -> exchange.mark().startsWith("t/walk/"));
    }

    @Test
    void theSameSeedSendsTheSameRequests() {
        assertThat(sent(Walker.walk(time, stub.target(), Walker.ALL, 77, 200, false)))
                .isEqualTo(sent(Walker.walk(time, stub.target(), Walker.ALL, 77, 200, false)));
    }

    @Test
    void everyJobIsNotedForCleaningUp() {
        Walker walker = Walker.walk(time, stub.target(), Walker.ALL, 8, 100, false);
        assertThat(walker.created()).hasSize((int) walker.exchanges().stream()
                .filter(exchange -> exchange.operation() == Operation.CREATE)
                .count());
    }

    @Test
    void noStepsSendNothingAndNeitherDoesAReadOnlyRun() {
        assertThat(Walker.walk(time, stub.target(), Walker.ALL, 1, 0, false).exchanges())
                .isEmpty();
        assertThat(Walker.walk(time, stub.target(), Walker.ALL, 1, 200, true).exchanges())
                .isEmpty();
    }

    @Test
    void aTargetThatIsGoneEndsItQuietly() {
        Target target = stub.target();
        Target gone = new Target(
                target.name(),
                URI.create("http://127.0.0.1:9"),
                target.identities(),
                target.samples(),
                target.control(),
                target.timing(),
                target.knownFailures());
        assertThat(Walker.walk(time, gone, Walker.ALL, 1, 200, false).findings())
                .isEmpty();
    }

    private static List<Violated> lawsBroken(Walker walker) {
        return Rules.check(walker.exchanges()).stream()
                .filter(Violated.class::isInstance)
                .map(Violated.class::cast)
                .toList();
    }

    /** The requests, jobs named by the order of their creation. */
    private static List<String> sent(Walker walker) {
        TreeMap<String, Integer> numbers = new TreeMap<>();
        return walker.exchanges().stream()
                .map(exchange -> {
                    String job = exchange.request().job();
                    int number = numbers.computeIfAbsent(job, any -> numbers.size());
                    return line(exchange, job, number);
                })
                .toList();
    }

    private static String line(Exchange exchange, String job, int number) {
        String line = exchange.request().line();
        return (job.isEmpty() ? line : line.replace("/jobs/" + job, "/jobs/#" + number))
                + exchange.request().message().text();
    }
}
