package io.jobskit.mock.snapshot;

import io.jobskit.mock.firm.FirmFaults;
import io.jobskit.mock.firm.Firms;
import io.jobskit.mock.job.Job;
import io.jobskit.mock.job.Owner;
import io.jobskit.mock.job.Progressions;
import io.jobskit.mock.job.SavedJob;
import io.jobskit.mock.json.JsonPart;
import io.jobskit.mock.json.WrongValueException;
import io.jobskit.mock.store.ClockSetting;
import io.jobskit.mock.store.FirmContents;
import io.jobskit.mock.store.FirmValue;
import io.jobskit.mock.store.NewContents;
import io.jobskit.mock.store.RateLimit;
import io.jobskit.mock.store.Store;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Takes snapshots of firms, and puts firms into the state of one. */
public final class Snapshots {

    private final Firms firms;
    private final Store store;
    private final FirmFaults faults;
    private final SnapshotGate gate;

    /**
     * Snapshots of those firms.
     *
     * @param gate which every request passes that reads or changes a firm
     */
    public Snapshots(Firms firms, Store store, FirmFaults faults, SnapshotGate gate) {
        this.firms = firms;
        this.store = store;
        this.faults = faults;
        this.gate = gate;
    }

    /** The gate that requests pass. */
    public SnapshotGate gate() {
        return gate;
    }

    /** All that the firm is, at one instant. */
    public FirmSnapshot take(String firm) {
        return gate.alone(() -> {
            FirmContents contents = store.contents(firm);
            FirmValue value = contents.firm().value();
            return new FirmSnapshot(
                    firm,
                    contents.firm().clock(),
                    List.copyOf(value.users().keySet()),
                    firms.limit(value),
                    contents.taken(),
                    faults.planOf(contents.firm()),
                    contents.lastNumber(),
                    contents.jobs().stream().map(SavedJob::of).toList());
        });
    }

    /**
     * Puts the firm into the state that the document says, at one instant for all who look.
     *
     * @throws WrongValueException if the document is no snapshot, or names jobs by numbers that another firm's have here; then
     *     nothing changes
     */
    public void put(String firm, JsonPart document) {
        put(document, SnapshotReader.read(document, firm));
    }

    /** Puts each firm that the document names into the state that it says; as {@link #put}. */
    public void load(JsonPart document) {
        if (document.value().has("firms")) {
            document.object("a snapshot, or an object with a list of several as firms", List.of("version", "firms"));
            SnapshotReader.checkVersion(document);
            document.member("firms").items("a list of snapshots").forEach(this::load);
        } else {
            put(document, SnapshotReader.read(document, null));
        }
    }

    private void put(JsonPart document, FirmSnapshot snapshot) {
        Progressions progressions = new Progressions();
        List<Job> jobs = snapshot.jobs().stream().map(progressions::restored).toList();
        WrongValueException taken = gate.<@Nullable WrongValueException>alone(() -> {
            for (int i = 0; i < jobs.size(); i++) {
                Job present = store.jobs().get(jobs.get(i).number());
                if (present != null && !present.owner().firm().equals(snapshot.firm())) {
                    return document.member("jobs")
                            .items("a list")
                            .get(i)
                            .member("id")
                            .wrong("an id that no job of another firm has: the firm '"
                                    + present.owner().firm() + "' has one with it");
                }
            }
            replace(snapshot, jobs);
            return null;
        });
        if (taken != null) {
            throw taken;
        }
    }

    private void replace(FirmSnapshot snapshot, List<Job> jobs) {
        String firm = snapshot.firm();
        Map<String, Owner> users = FirmValue.users(firm, snapshot.users());
        RateLimit limit = Objects.requireNonNullElse(snapshot.limit(), RateLimit.NONE);
        firms.replace(
                firm,
                new NewContents(
                        present -> new FirmValue(
                                new ClockSetting(snapshot.clock(), present.serverNow()),
                                users,
                                limit,
                                faults.own(snapshot.faults())),
                        snapshot.taken(),
                        jobs,
                        snapshot.lastNumber()));
    }
}
