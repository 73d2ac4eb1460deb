package io.jobskit.conformance.proof.mutant;

import com.fasterxml.jackson.databind.JsonNode;
import io.jobskit.conformance.proof.twist.Ask;
import io.jobskit.conformance.proof.twist.Paged;
import io.jobskit.conformance.proof.twist.Pages;
import io.jobskit.conformance.proof.twist.Reply;
import io.jobskit.conformance.proof.twist.Twist;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** Mutants whose pages are right as long as nothing is created or cancelled between two of them. */
final class ShiftingMutants {

    private static final String OWN = "LIST-06";

    private ShiftingMutants() {}

    static List<Mutant> all() {
        return List.of(
                shifting("CountsPagesFromTheLatestJob", () -> Paged.byPlace(2000, true, false)),
                shifting("CountsSmallPagesFromTheLatestJob", () -> Paged.byPlace(100, true, false)),
                shifting("CountsFromTheLatestJobWithoutTheCancelled", () -> Paged.byPlace(2000, true, true)),
                shifting("CountsFromTheOldestJobWithoutTheCancelled", () -> Paged.byPlace(2000, false, true)),
                shifting("CountsSmallPagesFromTheOldestJobWithoutTheCancelled", () -> Paged.byPlace(100, false, true)),
                shifting("SkipsAJobAfterACancel", () -> since(Ask::isCancel, ShiftingMutants::withoutFirst)),
                shifting("SkipsAJobAfterACreation", () -> since(Ask::isCreate, ShiftingMutants::withoutFirst)),
                shifting(
                        "SkipsThePageAfterACancel",
                        () -> since(Ask::isCancel, reply -> reply.edited(document -> document.putArray("data")))),
                shifting("RepeatsAJobAfterACreation", ShiftingMutants::repeating));
    }

    private static Mutant shifting(String name, java.util.function.Supplier<Twist> twist) {
        return Mutant.of(name, OWN, twist).subtle("only where something changes between two pages");
    }

    /** Changes a page after the first if such a request was sent since the one before. */
    private static Twist since(Predicate<Ask> what, UnaryOperator<Reply> change) {
        AtomicInteger sent = new AtomicInteger();
        return (ask, server) -> {
            if (what.test(ask) && ask.user().equals("full")) {
                sent.incrementAndGet();
            }
            Reply reply = server.send(ask);
            if (!ask.isList()) {
                return reply;
            }
            boolean isChanged = sent.getAndSet(0) > 0;
            return isChanged && ask.isLaterPage() ? change.apply(reply) : reply;
        };
    }

    private static Reply withoutFirst(Reply reply) {
        return reply.edited(document -> document.withArray("data").remove(0));
    }

    /** In the place of the first job of the page, the last of the one before. */
    private static Twist repeating() {
        Pages pages = new Pages();
        AtomicInteger created = new AtomicInteger();
        return (ask, server) -> {
            if (ask.isCreate()) {
                created.incrementAndGet();
            }
            Reply honest = server.send(ask);
            if (!ask.isList() || !honest.is(200)) {
                return honest;
            }
            pages.note(ask, honest);
            JsonNode last = pages.jobBefore(ask);
            boolean isChanged = created.getAndSet(0) > 0;
            return isChanged && last.isObject() && honest.json().path("data").size() > 0
                    ? honest.edited(document -> document.withArray("data").set(0, last))
                    : honest;
        };
    }
}
