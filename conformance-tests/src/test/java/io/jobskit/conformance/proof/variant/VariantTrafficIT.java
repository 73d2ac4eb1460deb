package io.jobskit.conformance.proof.variant;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobskit.conformance.exchange.Exchange;
import io.jobskit.conformance.outcome.Verdict;
import io.jobskit.conformance.proof.twist.Twist;
import io.jobskit.conformance.proof.twist.TwistedServer;
import io.jobskit.conformance.run.RunListener;
import io.jobskit.conformance.run.Shipped;
import io.jobskit.conformance.run.TrafficKit;
import io.jobskit.conformance.support.AnyClient;
import io.jobskit.conformance.support.Har;
import io.jobskit.conformance.support.OwnStub;
import io.jobskit.conformance.support.Runs;
import io.jobskit.conformance.support.SimulatedTime;
import io.jobskit.conformance.support.StubOptions;
import io.jobskit.contract.outcome.Outcome;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Traffic of servers that use one freedom each is blamed for nothing. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class VariantTrafficIT {

    private final TrafficKit kit;

    @TempDir
    private Path folder = Path.of("");

    VariantTrafficIT() {
        Shipped shipped = Shipped.load();
        this.kit = new TrafficKit(() -> shipped);
    }

    static Stream<LegalVariant> variants() {
        return LegalVariants.all().stream();
    }

    @ParameterizedTest
    @MethodSource("variants")
    void itsTrafficIsBlamedForNothing(LegalVariant variant) {
        List<Exchange> exchanges = recorded(variant);
        Verdict verdict = kit.judge(Har.traffic(exchanges, folder), RunListener.NONE);
        assertThat(exchanges).isNotEmpty();
        assertThat(Stream.of(Outcome.FAIL, Outcome.WARN)
                        .flatMap(outcome -> Runs.with(verdict, outcome).stream())
                        .filter(line -> variant.speaks().isEmpty() || !line.startsWith(variant.speaks() + ":")))
                .isEmpty();
    }

    private static List<Exchange> recorded(LegalVariant variant) {
        List<String> options = new ArrayList<>(variant.options());
        if (!options.contains("--progress")) {
            options.addAll(List.of("--progress", "time:PT3S"));
        }
        SimulatedTime time = new SimulatedTime();
        Twist twist = variant.twist().get();
        try (TwistedServer server = new TwistedServer(StubOptions.of(options), twist, time)) {
            URI address = URI.create(server.address() + twist.wiring().prefix());
            return time.during(() -> AnyClient.traffic(OwnStub.targetAt(address), time));
        }
    }
}
