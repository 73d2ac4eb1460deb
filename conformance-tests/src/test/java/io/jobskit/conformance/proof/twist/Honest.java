package io.jobskit.conformance.proof.twist;

import io.jobskit.conformance.support.StubOptions;
import io.jobskit.mock.access.Access;
import io.jobskit.mock.access.AuthMode;
import io.jobskit.mock.api.JobsApi;
import io.jobskit.mock.control.ControlProtocol;
import io.jobskit.mock.event.Events;
import io.jobskit.mock.firm.FirmFaults;
import io.jobskit.mock.firm.Firms;
import io.jobskit.mock.http.CompositeHandler;
import io.jobskit.mock.http.Content;
import io.jobskit.mock.http.HttpRequest;
import io.jobskit.mock.http.HttpResponse;
import io.jobskit.mock.http.PublicAddress;
import io.jobskit.mock.snapshot.SnapshotGate;
import io.jobskit.mock.snapshot.Snapshots;
import io.jobskit.mock.store.JobStore;
import io.jobskit.mock.store.MemoryStore;
import io.jobskit.mock.store.Store;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The stub's own rooms behind a twist, without a server of their own: a twist is the server that the kit sees. */
final class Honest {

    private final CompositeHandler handlers;

    Honest(StubOptions options, Clock clock) {
        Store kept = MemoryStore.empty(clock);
        JobStore store = kept.jobs();
        Firms firms = new Firms(kept, options.rateLimit().orElse(null), firm -> {});
        Access access = new Access(AuthMode.STRICT, firms);
        JobsApi.Settings settings =
                new JobsApi.Settings(options.progressMode(), options.completedRead(), options.download());
        JobsApi api = new JobsApi(access, store, settings);
        FirmFaults faults = new FirmFaults(api, kept, null);
        Snapshots snapshots = new Snapshots(firms, kept, faults, new SnapshotGate());
        this.handlers = new CompositeHandler(
                List.of(new ControlProtocol(firms, access, store, faults, snapshots, new Events()), api));
    }

    /** What it answers. */
    Reply send(Ask ask) {
        if (!handlers.leadsHere(ask.path())) {
            return Reply.refusal(404);
        }
        String query = ask.query().isEmpty() ? null : ask.query().substring(1);
        HttpResponse answer = handlers.answer(new HttpRequest(
                ask.method(), ask.path(), query, name -> values(ask, name), PublicAddress.LOCAL, ask.body()));
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        answer.headers().forEach(header -> headers.put(header.name(), header.value()));
        return new Reply(answer.status(), headers, ask.method().equals("HEAD") ? new byte[0] : body(answer.content()));
    }

    private static List<String> values(Ask ask, String name) {
        String value = ask.headers().get(name);
        return value == null ? List.of() : List.of(value);
    }

    private static byte[] body(Content content) {
        if (content instanceof Content.Bytes whole) {
            return whole.bytes();
        }
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        if (content instanceof Content.Streamed streamed) {
            try {
                streamed.writer().writeTo(body);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return body.toByteArray();
    }
}
