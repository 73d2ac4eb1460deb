package io.jobskit.mock.firm;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobskit.mock.fault.ApiRoute;
import io.jobskit.mock.fault.ApiRoutes;
import io.jobskit.mock.fault.FaultDocument;
import io.jobskit.mock.fault.FaultHeader;
import io.jobskit.mock.fault.FaultPlan;
import io.jobskit.mock.store.MemoryStore;
import io.jobskit.mock.store.Store;
import io.jobskit.mock.support.Requests;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Whose requests are befallen, and that none is counted twice. */
class FaultsOfFirmsTest {

    private static final ApiRoutes ROUTES = new ApiRoutes() {
        @Override
        public boolean leadsHere(String path) {
            return path.startsWith("/v1/");
        }

        @Override
        public @Nullable ApiRoute route(String method, String path) {
            return ApiRoute.LIST;
        }

        @Override
        public long job(String path) {
            return 0;
        }
    };

    private final Store store = MemoryStore.empty(Clock.systemUTC());
    private final FirmFaults faults = new FirmFaults(ROUTES, store, null);

    @Test
    void manyAtOnceAreBefallenAsOftenAsWasSaid() {
        faults.set("9", plan("{'faults': [{'next': 500, 'fault': {'drop': true}}]}"));
        assertThat(struck(faults, "9", 10_000)).isEqualTo(500);
    }

    @Test
    void aServerWithoutFaultsIsNotAskedForThem() {
        assertThat(faults.any()).isFalse();
        faults.set("9", plan("{'profile': 'offline'}"));
        faults.set("10", plan("{'profile': 'offline'}"));
        assertThat(faults.any()).isTrue();
        faults.set("9", FaultPlan.NONE);
        assertThat(faults.any()).isTrue();
        faults.set("10", FaultPlan.NONE);
        assertThat(faults.any()).isFalse();
    }

    @Test
    void eachFirmStartsWithThoseOfTheServerAndCountsForItself() {
        FirmFaults some = new FirmFaults(ROUTES, store, plan("{'faults': [{'next': 2, 'fault': {'drop': true}}]}"));
        assertThat(some.any()).isTrue();
        assertThat(struck(some, "9", 5)).isEqualTo(2);
        assertThat(struck(some, "10", 1)).isEqualTo(1);
        assertThat(struck(some, "9", 5)).isZero();
        some.set("10", FaultPlan.NONE);
        assertThat(struck(some, "10", 5)).isZero();
        assertThat(struck(some, "11", 5)).isEqualTo(2);
    }

    @Test
    void aPathThatIsNotOfTheApiIsSpared() {
        faults.set("9", plan("{'profile': 'offline'}"));
        assertThat(faults.strike("GET", "/docs", name -> List.of("9")).fault()).isNull();
    }

    private static long struck(FirmFaults some, String firm, int requests) {
        return IntStream.range(0, requests)
                .parallel()
                .mapToObj(i -> some.strike(
                                "GET", "/v1/jobs", name -> name.equals(FaultHeader.NAME) ? List.of() : List.of(firm))
                        .fault())
                .filter(Objects::nonNull)
                .count();
    }

    private static FaultPlan plan(String document) {
        return FaultDocument.read(Requests.json(document));
    }
}
