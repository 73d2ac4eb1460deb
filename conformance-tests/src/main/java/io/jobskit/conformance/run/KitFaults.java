package io.jobskit.conformance.run;

import io.jobskit.conformance.failure.OwnFault;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;

/**
 * What goes wrong with the kit itself while it judges. The run goes on to its end, so that it cleans up and tells what it
 * knows; its verdict says that the kit failed. Several threads may note faults at once.
 */
final class KitFaults {

    private final RunListener listener;
    private final Queue<String> noted = new ConcurrentLinkedQueue<>();

    /** Faults of one run, which the listener is told of. */
    KitFaults(RunListener listener) {
        this.listener = listener;
    }

    /** Notes a fault; {@code where} says what the kit did, for example {@code the preflight}. */
    void note(String where, Throwable fault) {
        noted.add("%s (%s)".formatted(OwnFault.sentence(fault), where));
        listener.fails(where, fault);
    }

    /** Does that work, whatever becomes of it; empty if it fails. */
    <T> Optional<T> guarded(String where, Supplier<T> work) {
        try {
            return Optional.of(work.get());
        } catch (RuntimeException | Error fault) {
            note(where, fault);
            return Optional.empty();
        }
    }

    /** The same for work that gives nothing. */
    void guard(String where, Runnable work) {
        guarded(where, () -> {
            work.run();
            return where;
        });
    }

    /** The first of them as a sentence, and how many there are; empty if there are none. */
    String words() {
        int more = noted.size() - 1;
        return more < 0 ? "" : noted.element() + (more == 0 ? "" : " %d more faults followed.".formatted(more));
    }
}
