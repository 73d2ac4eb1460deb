package io.jobskit.mock;

import io.jobskit.mock.access.Access;
import io.jobskit.mock.access.AuthMode;
import io.jobskit.mock.api.JobsApi;
import io.jobskit.mock.control.ControlProtocol;
import io.jobskit.mock.event.EventRing;
import io.jobskit.mock.event.Events;
import io.jobskit.mock.fault.FaultFile;
import io.jobskit.mock.fault.FaultPlan;
import io.jobskit.mock.files.ResultFileException;
import io.jobskit.mock.files.ResultFiles;
import io.jobskit.mock.firm.FirmFaults;
import io.jobskit.mock.firm.Firms;
import io.jobskit.mock.health.Health;
import io.jobskit.mock.http.CompositeHandler;
import io.jobskit.mock.http.HttpHandler;
import io.jobskit.mock.metrics.Metrics;
import io.jobskit.mock.page.ContractFile;
import io.jobskit.mock.page.Facts;
import io.jobskit.mock.page.HtmlPage;
import io.jobskit.mock.page.PageFiles;
import io.jobskit.mock.retention.Retention;
import io.jobskit.mock.retention.RetentionSchedule;
import io.jobskit.mock.server.Handlers;
import io.jobskit.mock.server.Https;
import io.jobskit.mock.server.ServerSettings;
import io.jobskit.mock.server.StartException;
import io.jobskit.mock.snapshot.GatedHandler;
import io.jobskit.mock.snapshot.SnapshotFile;
import io.jobskit.mock.snapshot.SnapshotGate;
import io.jobskit.mock.snapshot.Snapshots;
import io.jobskit.mock.store.JobChanges;
import io.jobskit.mock.store.JobStore;
import io.jobskit.mock.store.MemoryStore;
import io.jobskit.mock.store.Store;
import io.jobskit.mock.store.sql.SqlStore;
import io.jobskit.mock.tls.CertificateNames;
import io.jobskit.mock.tls.KeptCertificates;
import io.jobskit.mock.tls.ServerCertificate;
import io.jobskit.mock.wiremock.WireMockEngine;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts a server together from what was chosen for it: the rooms, and what each of them needs of the others. */
final class Assembly {

    private final JobsMockServer.Builder chosen;

    Assembly(JobsMockServer.Builder chosen) {
        this.chosen = chosen;
    }

    /** The server, which answers when this returns. */
    JobsMockServer start() throws StartException {
        Events events = new Events();
        Store store = store(new ToldChanges(events));
        try {
            return start(events, store);
        } catch (StartException | RuntimeException failed) {
            store.close();
            throw failed;
        }
    }

    private JobsMockServer start(Events events, Store store) throws StartException {
        JobStore jobs = store.jobs();
        Firms firms = new Firms(store, chosen.rateLimit, firm -> events.of(firm).add(EventRing.Kind.CLOCK));
        Access access = new Access(chosen.auth, firms);
        JobsApi api = new JobsApi(
                access,
                jobs,
                new JobsApi.Settings(chosen.progressMode, chosen.completedRead, chosen.download, resultFiles()));
        List<String> requests = new ArrayList<>(api.requests());
        SnapshotGate gate = new SnapshotGate();
        Retention retention = new Retention(store, chosen.forgetAfter, gate);
        Metrics metrics = new Metrics(api, firms, store, retention::forgotten);
        ServerSettings settings = new ServerSettings(
                chosen.bind,
                chosen.port,
                https(),
                chosen.fronting,
                chosen.control,
                chosen.mappings,
                chosen.proxying,
                chosen.bodyLimit,
                chosen.journalSize,
                chosen.log,
                chosen.verbose,
                chosen.sharedStore == null || chosen.replica.isEmpty() ? null : chosen.replica,
                events,
                metrics::answered);
        FirmFaults faults = new FirmFaults(api, store, firstFaults());
        Snapshots snapshots = new Snapshots(firms, store, faults, gate);
        load(snapshots);
        HttpHandler routes = new CompositeHandler(List.of(
                new GatedHandler(api, snapshots.gate()),
                HtmlPage.workbench(),
                HtmlPage.docs(),
                ContractFile.ofTheApi()));
        // WireMock has no say in these: whatever is done to its mappings, the page stays whole.
        Health health = new Health(store);
        HttpHandler own = new CompositeHandler(List.of(
                health,
                metrics,
                ContractFile.ofControl(),
                new ControlProtocol(firms, access, jobs, faults, snapshots, events),
                new PageFiles(new Facts(
                        chosen.auth == AuthMode.STRICT,
                        chosen.progressMode.toString(),
                        requests,
                        ControlProtocol.requests()))));
        Handlers handlers = new Handlers(own, routes, faults, store.waits());
        WireMockEngine engine = WireMockEngine.start(settings, handlers, requests, clock());
        return new JobsMockServer(
                engine, settings, events, health, retention, RetentionSchedule.start(retention), store);
    }

    private Store store(JobChanges changes) throws StartException {
        try {
            if (chosen.sharedStore != null) {
                return SqlStore.shared(chosen.sharedStore, chosen.clock, changes);
            }
            return chosen.storeFile == null
                    ? MemoryStore.empty(clock(), changes)
                    : SqlStore.inFile(chosen.storeFile, clock(), changes);
        } catch (IllegalArgumentException unusable) {
            throw StartException.unusable(unusable);
        }
    }

    private Clock clock() {
        return chosen.clock == null ? Clock.systemUTC() : chosen.clock;
    }

    /** A certificate is good or not by the time of its clients, whatever time the firms of this server follow. */
    private @Nullable Https https() {
        if (chosen.httpsPort == null) {
            return null;
        }
        ServerCertificate certificate = chosen.httpsCertificate;
        return new Https(
                chosen.httpsPort,
                certificate == null
                        ? KeptCertificates.passing(
                                CertificateNames.of(chosen.bind, chosen.control.hosts()), Clock.systemUTC())
                        : certificate);
    }

    private @Nullable ResultFiles resultFiles() throws StartException {
        try {
            return chosen.results == null ? null : ResultFiles.in(chosen.results);
        } catch (ResultFileException unusable) {
            throw StartException.unusable(unusable);
        }
    }

    private void load(Snapshots into) throws StartException {
        try {
            chosen.snapshots.forEach(file -> SnapshotFile.load(file, into));
        } catch (IllegalArgumentException unusable) {
            throw StartException.unusable(unusable);
        }
    }

    private @Nullable FaultPlan firstFaults() throws StartException {
        try {
            return chosen.faults == null ? null : FaultFile.read(chosen.faults);
        } catch (IllegalArgumentException unusable) {
            throw StartException.unusable(unusable);
        }
    }
}
