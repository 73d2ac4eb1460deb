package io.jobskit.conformance.history;

import static io.jobskit.contract.lifecycle.JobStatus.CANCEL_REQUESTED;
import static io.jobskit.contract.lifecycle.JobStatus.QUEUED;
import static io.jobskit.contract.lifecycle.JobStatus.TIMED_OUT;
import static io.jobskit.contract.lifecycle.JobStatus.USER_CANCELLED;

import io.jobskit.conformance.exchange.Exchange;
import io.jobskit.conformance.exchange.Operation;
import io.jobskit.conformance.history.JobModel.Cancelling;
import io.jobskit.conformance.history.JobModel.Pending;
import io.jobskit.contract.lifecycle.JobStatus;
import io.jobskit.contract.lifecycle.LifeCycle;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Makes a {@link JobModel} of the exchanges of one job, each of which says what was done to the job or seen of it. */
final class JobFold {

    private static final Set<Integer> RESULTS = Set.of(200, 303);
    private static final int NOT_FOUND = 404;
    private static final int CONFLICT = 409;

    private final String id;
    private final Exchange creation;
    private final JobTime time = new JobTime();
    private final List<Exchange> cancelsOfOthers = new ArrayList<>();
    private Set<JobStatus> now = EnumSet.of(QUEUED);
    private Pending pending = Pending.CREATED;
    private Set<JobStatus> cancelledFirst = Set.of();
    private Set<JobStatus> cancelledLast = Set.of();
    private boolean held;
    private boolean read;
    private boolean cancelAsked;
    private boolean trespassed;
    private boolean hadResults;
    private boolean putAtItsEnd;
    private boolean lost;

    private JobFold(String id, Exchange creation) {
        this.id = id;
        this.creation = creation;
        this.held = Creation.of(creation).isHeld();
        time.startsIf(!held);
    }

    /** The creation of the job comes first. */
    static JobFold of(String id, List<Exchange> exchanges) {
        JobFold fold = new JobFold(id, exchanges.get(0));
        exchanges.stream().skip(1).forEach(fold::then);
        return fold;
    }

    JobModel known() {
        return new JobModel(
                Set.copyOf(now),
                pending,
                held,
                read,
                hadResults,
                putAtItsEnd,
                lost,
                time,
                new Cancelling(cancelAsked, cancelledFirst, cancelledLast, trespassed, List.copyOf(cancelsOfOthers)));
    }

    /** The time passes until an exchange is over. */
    void passes(Exchange exchange) {
        time.passes(Duration.between(creation.sentAt(), exchange.answeredAt()));
    }

    private void then(Exchange exchange) {
        if (!exchange.request().job().equals(id)) {
            cancelsOfOthers.add(exchange);
            return;
        }
        passes(exchange);
        boolean isOwners = exchange.identity().equals(creation.identity());
        switch (exchange.operation()) {
            case READ -> {
                if (isOwners) {
                    read(exchange);
                }
            }
            case DOWNLOAD -> hadResults |= isOwners && RESULTS.contains(exchange.status());
            case CANCEL -> {
                trespassed |= !isOwners;
                if (isOwners) {
                    cancel(exchange.status());
                }
            }
            case MOVE, AGE, RELEASE -> control(exchange);
            default -> {}
        }
    }

    private Set<JobStatus> possible() {
        return Prospects.of(now, !held, time);
    }

    private void read(Exchange reading) {
        read = true;
        JobModel.shown(reading).map(LifeCycle::oneLabel).ifPresent(status -> {
            held &= possible().contains(status);
            time.changesIf(!now.equals(EnumSet.of(status)));
            time.startsIf(status != QUEUED);
            now = EnumSet.of(status);
            pending = Pending.NOTHING;
            cancelsOfOthers.removeIf(cancel -> HappensBefore.isBefore(cancel, reading));
            trespassed = false;
        });
    }

    /** Refused, the job is in none of the statuses from which it can be cancelled. */
    private void cancel(int code) {
        if (code == NOT_FOUND || code == CONFLICT) {
            isNot(from -> !from.isFinal() && from != CANCEL_REQUESTED);
            return;
        }
        lost |= code != 204;
        cancelledLast = possible();
        cancelledFirst = cancelAsked ? cancelledFirst : cancelledLast;
        now = Prospects.afterCancelling(cancelledLast, !held);
        cancelAsked = true;
        pending = Pending.CANCELLED;
    }

    private void control(Exchange control) {
        if (control.operation() == Operation.MOVE && control.status() == CONFLICT) {
            isNot(from -> JobHistory.movedTo(control).filter(from::canBecome).isPresent());
            return;
        }
        lost |= control.status() / 100 != 2;
        switch (control.operation()) {
            case MOVE -> JobHistory.movedTo(control).map(LifeCycle::oneLabel).ifPresent(this::move);
            case AGE -> {
                time.ages(control, possible(), held);
                pending = Pending.AGED;
            }
            default -> release();
        }
    }

    private void isNot(Predicate<JobStatus> such) {
        now = possible();
        now.removeIf(such);
        lost |= now.isEmpty();
    }

    private void move(JobStatus to) {
        Set<JobStatus> possible = possible();
        boolean isAnother = !possible.equals(EnumSet.of(to));
        lost |= possible.stream().noneMatch(from -> from.canBecome(to));
        time.isPut(isAnother);
        time.startsIf(to != QUEUED);
        putAtItsEnd |= isAnother && (to == TIMED_OUT || to == USER_CANCELLED);
        now = to == CANCEL_REQUESTED ? EnumSet.of(to, USER_CANCELLED) : EnumSet.of(to);
        cancelAsked |= to.isCancelAsked();
        held = true;
        pending = Pending.MOVED;
    }

    private void release() {
        now = possible();
        if (now.contains(CANCEL_REQUESTED)) {
            now.add(USER_CANCELLED);
        }
        held = false;
        time.startsIf(now.stream().anyMatch(status -> !status.isFinal()));
        pending = Pending.RELEASED;
    }
}
