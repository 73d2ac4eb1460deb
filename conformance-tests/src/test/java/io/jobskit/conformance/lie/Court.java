package io.jobskit.conformance.lie;

import io.jobskit.conformance.catalogue.Catalogue;
import io.jobskit.conformance.outcome.KnownFailures;
import io.jobskit.conformance.run.Kit;
import io.jobskit.conformance.stub.StubProcess;
import java.net.http.HttpClient;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** Judges broken variants, which all stand in front of one honest server. */
final class Court implements AutoCloseable {

    /** One for all runs: what it ships is read once. */
    private final Kit kit = new Kit(Catalogue.shipped(), KnownFailures.none(), Clock.systemUTC(), List.of());

    private final StubProcess stub = StubProcess.start();
    private final HttpClient client = HttpClient.newHttpClient();
    private final AtomicInteger firms = new AtomicInteger();

    static List<Broken> variants() {
        return Stream.of(
                        AccessLies.all(),
                        ResourceLies.all(),
                        CreationLies.all(),
                        ParameterLies.all(),
                        StatusLies.all(),
                        ListLies.all(),
                        ResultLies.all(),
                        BehindLies.all())
                .flatMap(List::stream)
                .toList();
    }

    Trial judge(Broken broken) {
        String firm = "firm-" + firms.incrementAndGet();
        try (Liar liar = new Liar(stub.address(), firm, broken.lie().get(), client)) {
            return Trial.of(broken, kit, StubProcess.targetAt(liar.address()));
        }
    }

    /** Judges a lie that WireMock tells, in a server of its own. */
    Trial judgeMapped(Broken broken) {
        return Mappings.judge(broken, kit);
    }

    @Override
    public void close() {
        stub.close();
    }
}
