package io.jobskit.mock.firm;

import io.jobskit.mock.job.Owner;
import io.jobskit.mock.store.ClockState;
import io.jobskit.mock.store.KeptFirm;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One firm, as it was when it was asked for: what a request with its id in the header Addepar-Firm can reach. Firms share
 * nothing. Whoever asks for it again after something was changed sees the change.
 */
public final class Firm {

    private final Firms firms;
    private final KeptFirm kept;

    Firm(Firms firms, KeptFirm kept) {
        this.firms = firms;
        this.kept = kept;
    }

    /** Its id. */
    public String id() {
        return kept.id();
    }

    /**
     * The same firm as it is by now. Whoever changes a job looks at the clock after the job, each time that it is read: what
     * another server has done to it meanwhile was earlier then.
     */
    public Firm again() {
        return firms.firm(kept.id());
    }

    /** Its time. */
    public Instant now() {
        return kept.clock().now();
    }

    /** What its clock says. */
    public ClockState clock() {
        return kept.clock();
    }

    /** What it keeps besides its jobs. */
    public KeptFirm kept() {
        return kept;
    }

    /** The user of that name, who is there as soon as somebody asks. */
    public Owner user(String name) {
        Owner known = kept.value().users().get(name);
        return known != null ? known : firms.newUser(id(), name);
    }

    /** Counts a request: null if it may pass, otherwise how long to wait until one may. */
    public @Nullable Duration takeRequest() {
        return firms.takeRequest(kept);
    }
}
