package io.jobskit.conformance.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobskit.conformance.outcome.Verdict;
import io.jobskit.conformance.report.Reports;
import io.jobskit.conformance.report.Secrets;
import io.jobskit.conformance.support.OAuthServer;
import io.jobskit.conformance.support.OwnStub;
import io.jobskit.conformance.support.RawServer;
import io.jobskit.conformance.support.Relay;
import io.jobskit.conformance.support.Runs;
import io.jobskit.conformance.support.SimulatedTime;
import io.jobskit.conformance.support.Targets;
import io.jobskit.conformance.target.Identity;
import io.jobskit.conformance.target.Target;
import io.jobskit.conformance.target.Timing;
import io.jobskit.contract.outcome.Conclusion;
import io.jobskit.contract.outcome.Outcome;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A token that expires in the middle of a run costs a renewal, and never the verdict. */
class ExpiringTokensIT {

    private static final Duration LIFE = Duration.ofSeconds(20);

    private static final Timing TIMING =
            new Timing(Duration.ofMinutes(1), Duration.ofMillis(500), Duration.ofSeconds(10), List.of());

    private final SimulatedTime time = new SimulatedTime();

    @TempDir
    private Path folder = Path.of("");

    @Test
    void tokensThatSayWhenTheyExpireAreRenewedBefore() throws IOException {
        try (OAuthServer server = new OAuthServer(time.clock(), LIFE, true)) {
            String keys = ", scope: PORTFOLIO, refresh-token: " + OAuthServer.REFRESH_TOKEN;
            Verdict verdict =
                    judged(server, target -> Runs.of(Targets.with(target, server.identity("default", "full", keys))));
            Verdict usual = judged(server, Runs::of);
            assertThat(outcomes(verdict)).isEqualTo(outcomes(usual));
            assertThat(verdict.conclusion()).isEqualTo(Conclusion.CONFORMANT);
            assertThat(server.asked()).hasSizeGreaterThan(1);
            assertThat(server.refused()).isZero();
        }
    }

    @Test
    void tokensThatDoNotSayWhenAreRenewedOnceTheyAreRefused() throws IOException {
        try (OAuthServer server = new OAuthServer(time.clock(), LIFE.dividedBy(20), false)) {
            Verdict verdict = judged(
                    server,
                    target ->
                            Runs.only(Runs.of(Targets.with(target, server.identity("default", "full", ""))), "cancel"));
            assertThat(verdict.conclusion()).isEqualTo(Conclusion.CONFORMANT_AS_FAR_AS_JUDGED);
            assertThat(server.asked()).hasSizeGreaterThan(1);
            assertThat(server.refused()).isGreaterThan(2);
        }
    }

    @Test
    void whatNeedsATokenThatCannotBeHadIsInconclusive() {
        try (OwnStub stub = OwnStub.start(time)) {
            Target target = Targets.with(stub.target(), clientOfAServerThatIsGone());
            Verdict verdict = Runs.judge(Runs.only(Runs.of(target), "ACCESS-07", "ACCESS-10"), time);
            assertThat(Runs.about(verdict, "ACCESS-10").outcome()).isEqualTo(Outcome.PASS);
            assertThat(Runs.about(verdict, "ACCESS-07").outcome()).isEqualTo(Outcome.INCONCLUSIVE);
            assertThat(Runs.about(verdict, "ACCESS-07").reason())
                    .contains("The identity 'other-user' gets no token: its token server http://127.0.0.1:");
        }
    }

    private Identity clientOfAServerThatIsGone() {
        try (OAuthServer server = new OAuthServer(time.clock(), LIFE, true)) {
            return server.identity("other-user", "other-user", "");
        }
    }

    @Test
    void withoutATokenOfTheDefaultIdentitysTheWholeRunIs() {
        try (OAuthServer server = new OAuthServer(time.clock(), LIFE, true);
                OwnStub stub = OwnStub.start(time)) {
            Target target = Targets.with(
                    stub.target(), server.identity("default", "full", ", refresh-token: one-that-is-used-up"));
            Verdict verdict = Runs.judge(Runs.of(target), time);
            assertThat(verdict.conclusion()).isEqualTo(Conclusion.INCONCLUSIVE);
            assertThat(verdict.reason())
                    .startsWith("The identity 'default' gets no token: ")
                    .contains("invalid_grant");
            assertThat(server.asked()).hasSize(1);
        }
    }

    /** The verdict on the stub behind the gateway of that server; no report of it shows what is in confidence. */
    private Verdict judged(OAuthServer server, Function<Target, RunRequest> run) throws IOException {
        try (OwnStub stub = OwnStub.start(time, "--progress", "time:PT3S");
                RawServer gateway = gateway(server, stub)) {
            Target target = Targets.with(OwnStub.targetAt(gateway.address()), TIMING);
            RunRequest request = run.apply(target);
            Verdict verdict = Runs.judge(Runs.parallel(request, 4, false), time);
            Reports.write(verdict, Secrets.of(request.target()), folder);
            showsNoSecret(server);
            return verdict;
        }
    }

    private static RawServer gateway(OAuthServer server, OwnStub stub) {
        Relay relay = new Relay(stub.address());
        return RawServer.that((asked, out) -> {
            server.pass(asked, out, relay);
            throw new IOException("The connection ends with the answer.");
        });
    }

    private static List<String> outcomes(Verdict verdict) {
        return verdict.requirements().stream()
                .map(judged -> judged.requirement().id() + " " + judged.outcome())
                .toList();
    }

    private void showsNoSecret(OAuthServer server) throws IOException {
        List<String> secrets = Stream.concat(
                        server.issued().stream(), Stream.of(OAuthServer.SECRET, OAuthServer.REFRESH_TOKEN))
                .toList();
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> written = files.filter(Files::isRegularFile).toList();
            assertThat(written).hasSizeGreaterThanOrEqualTo(3);
            for (Path file : written) {
                String text = Files.readString(file, StandardCharsets.ISO_8859_1);
                assertThat(secrets.stream().filter(text::contains))
                        .as("secrets in %s", file)
                        .isEmpty();
            }
        }
    }
}
