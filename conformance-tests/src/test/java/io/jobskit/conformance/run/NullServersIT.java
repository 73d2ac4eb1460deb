package io.jobskit.conformance.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobskit.conformance.outcome.Outcome;
import io.jobskit.conformance.outcome.Verdict;
import io.jobskit.conformance.outcome.Verdict.Conclusion;
import io.jobskit.conformance.support.Golden;
import io.jobskit.conformance.support.RawServer;
import io.jobskit.conformance.support.Runs;
import io.jobskit.conformance.target.Place;
import io.jobskit.conformance.target.Target;
import io.jobskit.conformance.target.TargetFile;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Nothing is said to hold of what is no Jobs API, and it is said soon. */
class NullServersIT {

    private static final Duration SOON = Duration.ofSeconds(30);

    @Test
    void nothingIsSaidToHoldOfANullServerAndTheReasonTellsWhatToDo() throws Exception {
        Map<NullServer, Future<String>> runs = new EnumMap<>(NullServer.class);
        ExecutorService threads = Executors.newCachedThreadPool();
        try {
            for (NullServer server : NullServer.values()) {
                runs.put(server, threads.submit(judged(server)));
            }
            List<String> reasons = new ArrayList<>();
            for (Map.Entry<NullServer, Future<String>> run : runs.entrySet()) {
                reasons.add(run.getKey() + "\n" + run.getValue().get() + "\n");
            }
            Golden.matches("null-servers.txt", String.join("\n", reasons));
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void aDeadPortIsToldAtOnce() throws IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        assertThat(reason(URI.create("http://127.0.0.1:" + port)))
                .isEqualTo(
                        "No answer to GET /v1/jobs: nothing listens at 127.0.0.1:PORT. Is the target running, and is http://127.0.0.1:PORT its address?");
    }

    private static Callable<String> judged(NullServer kind) {
        return () -> {
            try (RawServer server = kind.start()) {
                return reason(server.address());
            }
        };
    }

    private static String reason(URI address) {
        Target target = target(address);
        long begin = System.nanoTime();
        Verdict verdict = Runs.judge(Runs.of(target));
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(SOON);
        assertThat(verdict.conclusion()).isEqualTo(Conclusion.INCONCLUSIVE);
        assertThat(verdict.conclusion().exitStatus()).isEqualTo(2);
        assertThat(verdict.requirements())
                .allSatisfy(entry -> assertThat(entry.outcome()).isEqualTo(Outcome.INCONCLUSIVE))
                .allSatisfy(entry -> assertThat(entry.reason()).isEqualTo(verdict.reason()));
        return verdict.reason().replace(":" + address.getPort(), ":PORT");
    }

    /** As {@code --base-url} makes it, with the timing that a target has unless it says otherwise. */
    private static Target target(URI address) {
        TargetFile file = TargetFile.ofBaseUrl(address.toString());
        return file.at(((Place.Address) file.place()).baseUrl());
    }
}
