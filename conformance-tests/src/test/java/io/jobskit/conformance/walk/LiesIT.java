package io.jobskit.conformance.walk;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobskit.conformance.outcome.Finding.Source;
import io.jobskit.conformance.outcome.Finding.Violated;
import io.jobskit.conformance.proof.twist.Ask;
import io.jobskit.conformance.proof.twist.Reply;
import io.jobskit.conformance.proof.twist.Tricks;
import io.jobskit.conformance.proof.twist.Twist;
import io.jobskit.conformance.proof.twist.TwistedServer;
import io.jobskit.conformance.support.OwnStub;
import io.jobskit.conformance.support.SimulatedTime;
import io.jobskit.conformance.support.StubOptions;
import io.jobskit.conformance.target.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Servers that lie about one thing: found, blamed on the requirement that says so, and told in few steps. */
class LiesIT {

    private static final StubOptions QUICK = StubOptions.of(List.of("--progress", "time:PT0.1S"));

    private static List<Violated> found(Supplier<Twist> lie, long seed) {
        SimulatedTime time = new SimulatedTime();
        try (TwistedServer server = new TwistedServer(QUICK, lie.get(), time)) {
            return Walker.walk(time, OwnStub.targetAt(server.address()), Walker.ALL, seed, 200, false)
                    .violations();
        }
    }

    private static boolean none(List<Violated> found, String requirement) {
        return found.stream().noneMatch(violated -> violated.requirement().equals(requirement));
    }

    private static List<String> told(List<Violated> found) {
        return found.stream()
                .map(violated ->
                        violated.requirement() + " " + violated.difference().sentence())
                .toList();
    }

    /** It may take more than one walk to meet a flaw. */
    private static void shrunk(Supplier<Twist> lie, String requirement, int steps) {
        List<Violated> found = List.of();
        for (long seed = 1; seed <= 8 && none(found, requirement); seed++) {
            found = found(lie, seed);
        }
        assertThat(told(found)).anyMatch(told -> told.startsWith(requirement));
        assertThat(found)
                .filteredOn(violated -> violated.requirement().equals(requirement))
                .allSatisfy(violated -> {
                    assertThat(violated.source()).isEqualTo(Source.WALK);
                    assertThat(violated.evidence()).isNotEmpty();
                    assertThat(violated.difference().sentence())
                            .matches("(?s).* in [1-" + steps + "] steps: 1\\. create .*");
                });
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 3})
    void cancellingThatDoesNothing(long seed) {
        List<Violated> found = found(() -> Tricks.instead(Ask::isCancel, Reply.of(204)), seed);
        assertThat(told(found))
                .isNotEmpty()
                .allMatch(told -> told.matches("(?s)CANCEL-0[2347] .* in [1-4] steps: 1\\. create .*"));
    }

    @Test
    void resultsThatStayAfterADay() {
        Reply results = Reply.of(200).withText("name,value\n");
        shrunk(() -> Tricks.answers(ask -> true, reply -> reply.is(410) ? results : reply), "DOWNLOAD-09", 5);
    }

    @Test
    void aJobThatGoesDownWithAnother() {
        shrunk(LiesIT::takingAnotherAlong, "CANCEL-09", 5);
    }

    @Test
    void aJobThatGoesDownWithOneThatIsCancelledMeanwhile() {
        List<Violated> found = new ArrayList<>();
        for (long seed = 1; seed <= 6; seed++) {
            SimulatedTime time = new SimulatedTime();
            try (TwistedServer server = new TwistedServer(QUICK, takingAnotherAlong(), time)) {
                Target target = OwnStub.targetAt(server.address());
                found.addAll(Walker.walk(time, target, Walker.ALL, seed, 200, false, 4)
                        .violations());
            }
        }
        // Steps that are repeated cancel jobs too, whose neighbour may be one of the walk's: a download may be the
        // first look at it.
        assertThat(told(found))
                .anyMatch(told -> told.startsWith("CANCEL-09"))
                .allMatch(told -> told.startsWith("CANCEL-09") || told.startsWith("DOWNLOAD-01"));
    }

    private static Twist takingAnotherAlong() {
        List<String> created = new CopyOnWriteArrayList<>();
        return (ask, server) -> {
            Reply reply = server.send(ask);
            if (ask.isCreate() && !reply.id().isEmpty()) {
                created.add(reply.id());
            }
            int before = created.indexOf(ask.id()) - 1;
            if (ask.isCancel() && before >= 0) {
                server.send(Ask.of("DELETE", "/v1/jobs/" + created.get(before)).as(Ask.OWNER));
            }
            return reply;
        };
    }

    @Test
    void aCancelledJobThatComesBack() {
        Supplier<Twist> lie = () -> {
            Set<String> seen = ConcurrentHashMap.newKeySet();
            return reading((ask, reply) -> reply.text().contains("\"User Cancelled\"") && !seen.add(ask.id())
                    ? reply.withText(reply.text().replace("User Cancelled", "Queued"))
                    : reply);
        };
        shrunk(lie, "CANCEL-11", 5);
    }

    @Test
    void aListingThatIsBehind() {
        shrunk(
                () -> Tricks.answers(
                        Ask::isList, reply -> reply.withText(reply.text().replace("\"In Progress\"", "\"Queued\""))),
                "LIST-05",
                5);
    }

    @Test
    void aJobThatRunsForEver() {
        shrunk(
                () -> reading((ask, reply) -> reply.text().contains("had run for 4 hours")
                        ? reply.withText(reply.text().replace("Error Cancelled", "In Progress"))
                        : reply),
                "STATUS-12",
                5);
    }

    @Test
    void aFlawThatShowsOnceIsToldWithEveryStepThatLedToIt() {
        Supplier<Twist> lie = () -> {
            AtomicBoolean shown = new AtomicBoolean();
            return reading((ask, reply) -> reply.text().contains("\"Failed\"") && shown.compareAndSet(false, true)
                    ? reply.withText(reply.text().replace("\"Failed\"", "\"Completed\""))
                    : reply);
        };
        List<Violated> found = List.of();
        for (long seed = 1; seed <= 8 && found.isEmpty(); seed++) {
            found = found(lie, seed);
        }
        assertThat(told(found))
                .hasSize(1)
                .allMatch(told -> told.endsWith("It did not show again when this was repeated."));
    }

    private static Twist reading(BiFunction<Ask, Reply, Reply> change) {
        return (ask, server) -> ask.isRead() ? change.apply(ask, server.send(ask)) : server.send(ask);
    }
}
