package io.jobskit.mock.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.jobskit.mock.support.Requests;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which request is befallen by which fault. */
class FaultPlanTest {

    @TempDir
    private Path folder = Path.of("");

    /** A plan that each request leaves as another. */
    private static final class Followed {

        private FaultPlan plan;

        private Followed(FaultPlan plan) {
            this.plan = plan;
        }

        private @Nullable FaultEffect strike(@Nullable ApiRoute route) {
            FaultPlan.Struck struck = plan.strike(route);
            plan = struck.plan();
            return struck.fault();
        }
    }

    private static Followed plan(String document) {
        return new Followed(FaultDocument.read(Requests.json(document)));
    }

    private static List<String> strikes(Followed plan, @Nullable ApiRoute... routes) {
        return Arrays.stream(routes)
                .map(route -> String.valueOf(plan.strike(route)))
                .toList();
    }

    @Test
    void theFirstRuleThatStrikesDecidesAndOnlyItCounts() {
        Followed plan = plan("{'faults': [{'routes': ['read'], 'next': 1, 'fault': {'status': 500}},"
                + " {'routes': ['read', 'list'], 'next': 2, 'fault': {'drop': true}}]}");
        assertThat(strikes(plan, ApiRoute.READ, ApiRoute.READ, ApiRoute.CREATE, null, ApiRoute.LIST, ApiRoute.LIST))
                .containsExactly("status=500", "drop", "null", "null", "drop", "null");
    }

    @Test
    void aRuleWithoutRoutesIsForEveryRequestOfTheApi() {
        Followed plan = plan("{'faults': [{'fault': {'truncate': 7}}]}");
        assertThat(strikes(plan, ApiRoute.CANCEL, null, ApiRoute.DOWNLOAD))
                .containsExactly("truncate=7", "truncate=7", "truncate=7");
    }

    @Test
    void aShareOfTheRequestsIsBefallenOverTime() {
        Followed plan = plan("{'faults': [{'share': 0.1, 'seed': 42, 'fault': {'drop': true}}]}");
        long struck = IntStream.range(0, 20_000)
                .mapToObj(i -> plan.strike(ApiRoute.READ))
                .filter(Objects::nonNull)
                .count();
        assertThat(struck / 20_000.0).isCloseTo(0.1, within(0.01));
    }

    @Test
    void theSameSeedGivesTheSameSequenceOnEveryMachine() {
        Followed plan = plan("{'faults': [{'share': 0.3, 'seed': 7, 'fault': {'drop': true}}]}");
        String sequence = String.join(
                "",
                strikes(plan, new ApiRoute[40]).stream()
                        .map(fault -> fault.equals("drop") ? "x" : ".")
                        .toList());
        assertThat(sequence).isEqualTo("..xxx..x....x..x..xxx...x.x...x.......x.");
    }

    @Test
    void delaysThatDifferHaveTheirMedianAndTheir95thPercentile() {
        Followed plan = plan("{'faults': [{'fault': {'delay': {'median': 'PT0.3S', 'p95': 'PT2S'}}}]}");
        List<Long> millis = new ArrayList<>();
        for (int i = 0; i < 20_001; i++) {
            if (plan.strike(ApiRoute.READ) instanceof FaultEffect.Delay delay) {
                millis.add(delay.median().toMillis());
            }
        }
        millis.sort(null);
        assertThat(millis).hasSize(20_001);
        assertThat(millis.get(10_000)).isBetween(285L, 315L);
        assertThat(millis.get(19_000)).isBetween(1850L, 2150L);
    }

    @Test
    void aFileMayBeJsonOrYaml() throws IOException {
        Path json = Files.writeString(folder.resolve("faults.json"), "{\"profile\": \"offline\"}");
        Path yaml = Files.writeString(folder.resolve("faults.yaml"), """
                faults:
                  # the third of three
                  - routes: [read, list]
                    next: 3
                    fault: {status: 503, retry_after: 2}
                """);
        assertThat(FaultFile.read(json).strike(null).fault()).hasToString("drop");
        assertThat(FaultFile.read(yaml).strike(ApiRoute.LIST).fault()).hasToString("status=503; retry-after=2");
    }

    @Test
    void aFileThatSaysNoFaultsIsRefusedWithItsNameAndThePlace() throws IOException {
        refused("none.yaml", null, "cannot be read: it must be a file with faults, in JSON or YAML.");
        refused("a.json", "{\"profile\":", "is not JSON: at line 1, column 12, the document is incomplete.");
        refused("b.yaml", "faults: [", "is not YAML: at line 1, column 10,");
        refused("c.yaml", "profile: flaky\nprofile: slow\n", "is not YAML: at line 2,");
        refused("d.yaml", "", "The document is missing: it must be an object with a profile");
        refused(
                "e.yaml",
                "faults: [{fault: {status: 42}}]",
                ": /faults/0/fault/status is 42: it must be a status code from 400 to 599.");
    }

    private void refused(String name, @Nullable String content, String message) throws IOException {
        Path file = folder.resolve(name);
        if (content != null) {
            Files.writeString(file, content);
        }
        assertThatThrownBy(() -> FaultFile.read(file))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(file.toString())
                .hasMessageContaining(message)
                .message()
                .hasLineCount(1);
    }
}
