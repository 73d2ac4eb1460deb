package io.jobskit.conformance.walk;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobskit.conformance.outcome.Finding.Source;
import io.jobskit.conformance.outcome.Finding.Violated;
import io.jobskit.conformance.stub.StubProcess;
import io.jobskit.conformance.support.Proxy;
import io.jobskit.conformance.support.Proxy.Lie;
import io.jobskit.conformance.support.Proxy.Told;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Servers that lie about one thing: found, blamed on the requirement that says so, and told in few steps. */
class LiesIT {

    private static final Pattern ID = Pattern.compile("\"data\":\\{.*?\"id\":\"([^\"]+)\"", Pattern.DOTALL);

    @SuppressWarnings("NullAway.Init")
    private static StubProcess stub;

    @BeforeAll
    static void start() {
        stub = StubProcess.startWith(List.of("--progress", "time:PT0.1S"));
    }

    @AfterAll
    static void stop() {
        stub.close();
    }

    private static List<Violated> found(Lie lie, long seed) {
        try (Proxy proxy = Proxy.before(stub.target().baseUrl(), lie)) {
            return Walker.walk(StubProcess.targetAt(proxy.address()), Walker.ALL, seed, 200, false)
                    .violations();
        }
    }

    private static boolean none(List<Violated> found, String requirement) {
        return found.stream().noneMatch(violated -> violated.requirement().equals(requirement));
    }

    private static List<String> told(List<Violated> found) {
        return found.stream()
                .map(violated -> violated.requirement() + " " + violated.difference())
                .toList();
    }

    /** It may take more than one walk to meet a flaw. */
    private static void shrunk(Lie lie, String requirement, int steps) {
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
                    assertThat(violated.difference()).matches("(?s).* in [1-" + steps + "] steps: 1\\. create .*");
                });
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 3})
    void cancellingThatDoesNothing(long seed) {
        List<Violated> found =
                found((asked, truth) -> asked.method().equals("DELETE") ? Told.of(204) : truth.answer(asked), seed);
        assertThat(told(found))
                .isNotEmpty()
                .allMatch(told -> told.matches("(?s)CANCEL-0[2347] .* in [1-4] steps: 1\\. create .*"));
    }

    @Test
    void resultsThatStayAfterADay() {
        Told results = Told.of(200).with("name,value\n");
        Lie lie = (asked, truth) -> {
            Told told = truth.answer(asked);
            return told.status() == 410 ? results : told;
        };
        shrunk(lie, "DOWNLOAD-09", 5);
    }

    @Test
    void aJobThatGoesDownWithAnother() {
        List<String> created = new CopyOnWriteArrayList<>();
        Lie lie = (asked, truth) -> {
            Told told = truth.answer(asked);
            if (asked.method().equals("POST") && asked.path().endsWith("/v1/jobs")) {
                Matcher id = ID.matcher(told.text());
                if (id.find()) {
                    created.add(id.group(1));
                }
            }
            if (asked.method().equals("DELETE")) {
                String id = asked.path().substring(asked.path().lastIndexOf('/') + 1);
                int before = created.indexOf(id) - 1;
                if (before >= 0) {
                    truth.answer(asked.at(asked.path().replace(id, created.get(before))));
                }
            }
            return told;
        };
        shrunk(lie, "CANCEL-09", 5);
    }

    @Test
    void aCancelledJobThatComesBack() {
        Set<String> seen = ConcurrentHashMap.newKeySet();
        Lie lie = (asked, truth) -> {
            Told told = truth.answer(asked);
            boolean reads = asked.method().equals("GET") && asked.path().matches(".*/v1/jobs/[^/]+");
            return reads && told.text().contains("\"User Cancelled\"") && !seen.add(asked.path())
                    ? told.with(told.text().replace("User Cancelled", "Queued"))
                    : told;
        };
        shrunk(lie, "CANCEL-11", 5);
    }

    @Test
    void aListingThatIsBehind() {
        Lie lie = (asked, truth) -> {
            Told told = truth.answer(asked);
            boolean lists = asked.method().equals("GET") && asked.path().matches(".*/v1/jobs(\\?.*)?");
            return lists ? told.with(told.text().replace("\"In Progress\"", "\"Queued\"")) : told;
        };
        shrunk(lie, "LIST-05", 5);
    }

    @Test
    void aJobThatRunsForEver() {
        Set<String> running = ConcurrentHashMap.newKeySet();
        Lie lie = (asked, truth) -> {
            Told told = truth.answer(asked);
            if (asked.method().equals("GET") && asked.path().matches(".*/v1/jobs/[^/]+")) {
                if (told.text().contains("\"In Progress\"")) {
                    running.add(asked.path());
                }
                if (told.text().contains("had run for 4 hours")) {
                    return told.with(told.text().replace("Error Cancelled", "In Progress"));
                }
            }
            return told;
        };
        shrunk(lie, "STATUS-12", 5);
    }

    @Test
    void aFlawThatShowsOnceIsToldWithEveryStepThatLedToIt() {
        Set<String> once = ConcurrentHashMap.newKeySet();
        Lie lie = (asked, truth) -> {
            Told told = truth.answer(asked);
            boolean reads = asked.method().equals("GET") && asked.path().matches(".*/v1/jobs/[^/]+");
            return reads && told.text().contains("\"Failed\"") && once.add("shown")
                    ? told.with(told.text().replace("\"Failed\"", "\"Completed\""))
                    : told;
        };
        List<Violated> found = List.of();
        for (long seed = 1; seed <= 8 && found.isEmpty(); seed++) {
            once.clear();
            found = found(lie, seed);
        }
        assertThat(told(found))
                .hasSize(1)
                .allMatch(told -> told.endsWith("It did not show again when this was repeated."));
    }
}
