package io.jobskit.conformance.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobskit.conformance.exchange.Exchange;
import io.jobskit.conformance.run.Shipped;
import io.jobskit.conformance.run.TrafficJudging;
import io.jobskit.conformance.run.TrafficKit;
import io.jobskit.conformance.support.FakeTime;
import io.jobskit.conformance.support.Tale;
import io.jobskit.conformance.target.TargetFile;
import io.jobskit.conformance.traffic.Passed;
import io.jobskit.conformance.traffic.PassingTraffic;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.Executor;
import org.junit.jupiter.api.Test;

class LiveVerdictTest {

    private static final String BASE = "http://127.0.0.1:8080";

    private final FakeTime time = new FakeTime();
    private final PassingTraffic passing =
            new PassingTraffic("id", TargetFile.ofBaseUrl(BASE).at(URI.create(BASE)));
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    @Test
    void aViolationIsSaidOnceWhenItIsFirstSeen() {
        LiveVerdict live = live(false, new TrafficKit(Shipped::load), Runnable::run);
        Tale tale = new Tale().created("7");
        pass(tale.exchanges());
        live.ticks();
        aSecondPasses(live);
        pass(List.of(tale.read("7", "Running").last()));
        aSecondPasses(live);
        aSecondPasses(live);
        pass(List.of(tale.read("7", "Running").last()));
        live.ticks();
        aSecondPasses(live);
        aSecondPasses(live);
        live.close();
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("""
                1 request, no violation so far
                2 requests, no violation so far
                FAIL STATUS-01 GET /v1/jobs/7: The status of job 7 is "Running"; it should be a label that the documentation uses.
                """);
    }

    @Test
    void onATerminalTheCounterStandsBelow() {
        LiveVerdict live = live(true, new TrafficKit(Shipped::load), Runnable::run);
        pass(new Tale().created("7").read("7", "Running").exchanges());
        live.ticks();
        live.ticks();
        aSecondPasses(live);
        live.close();
        assertThat(out.toString(StandardCharsets.UTF_8).replace("\r\033[K", "|"))
                .startsWith("|2 requests, no violation so far|FAIL STATUS-01 ")
                .endsWith("\n|2 requests, 1 violation so far|");
    }

    @Test
    void nobodyWaitsForAJudgementAndNoneIsHeardAfterTheEnd() {
        Queue<Runnable> begun = new ArrayDeque<>();
        LiveVerdict live = live(false, new TrafficKit(Shipped::load), begun::add);
        pass(new Tale().created("7").read("7", "Running").exchanges());
        live.ticks();
        aSecondPasses(live);
        aSecondPasses(live);
        assertThat(begun).hasSize(1);
        live.close();
        begun.remove().run();
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("2 requests, no violation so far\n");
    }

    @Test
    void aFaultOfTheKitIsLeftToTheEnd() {
        LiveVerdict live = live(
                false,
                (traffic, listener) -> {
                    throw new IllegalStateException("broken");
                },
                Runnable::run);
        pass(new Tale().created("7").exchanges());
        live.ticks();
        aSecondPasses(live);
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("1 request, no violation so far\n");
    }

    private LiveVerdict live(boolean isTerminal, TrafficJudging judging, Executor beside) {
        PrintStream printer = new PrintStream(out, true, StandardCharsets.UTF_8);
        Console console =
                Console.of(printer, printer, isTerminal, Map.of("TERM", "xterm", "CI", "", "NO_COLOR", "yes"));
        return new LiveVerdict(
                passing, judging, (text, traffic) -> text.replace("hunter2", "***"), console, time.clock(), beside);
    }

    private void aSecondPasses(LiveVerdict live) {
        time.passes(Duration.ofSeconds(1));
        live.ticks();
    }

    private void pass(List<Exchange> exchanges) {
        exchanges.forEach(exchange -> passing.add(new Passed(
                exchange.request().method(),
                exchange.request().uri().toString(),
                exchange.request().message(),
                exchange.answer(),
                exchange.trouble(),
                exchange.sentAt(),
                exchange.answeredAt())));
    }
}
