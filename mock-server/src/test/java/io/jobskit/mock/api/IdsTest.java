package io.jobskit.mock.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The two styles of an id: each leads back to the number, and a text that is not quite an id to none. */
class IdsTest {

    private static final String LOOKS = "[0-9a-f]{8}-[0-9a-f]{4}-11ef-[0-9a-f]{4}-[0-9a-f]{12}";
    private static final long MOST = 999_999_999_999_999_999L;

    static LongStream seeds() {
        return LongStream.of(System.nanoTime(), 1, 2);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 1L << 31, 1_000_000_000_000L, MOST})
    void eitherStyleLeadsBackToTheNumber(long number) {
        assertThat(Ids.of(number, false)).isEqualTo(Long.toString(number));
        assertThat(Ids.number(Ids.of(number, false))).isEqualTo(number);
        assertThat(Ids.of(number, true)).matches(LOOKS);
        assertThat(Ids.number(Ids.of(number, true))).isEqualTo(number);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void eitherStyleLeadsBackToARandomNumber(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 10_000; i++) {
            long number = 1 + (random.nextLong() >>> (1 + random.nextInt(63))) % MOST;
            assertThat(Ids.number(Ids.of(number, false)))
                    .as("seed %s, number", seed)
                    .isEqualTo(number);
            assertThat(Ids.number(Ids.of(number, true)))
                    .as("seed %s, UUID-like", seed)
                    .isEqualTo(number);
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void anIdWithAnotherCharacterNamesNothing(long seed) {
        long number = 1L + new Random(seed).nextInt(1_000_000);
        String id = Ids.of(number, true);
        for (int i = 0; i < id.length(); i++) {
            for (char other : "0123456789abcdefABCDEF+-_ g".toCharArray()) {
                String changed = id.substring(0, i) + other + id.substring(i + 1);
                assertThat(Ids.number(changed))
                        .as("seed %s: %s instead of %s", seed, changed, id)
                        .isEqualTo(changed.equals(id) ? number : 0);
            }
        }
    }

    @Test
    void anIdInUpperCaseNamesNothing() {
        assertThat(Ids.number(Ids.of(7, true).toUpperCase(Locale.ROOT))).isZero();
    }

    @Test
    void anIdOfAnotherLengthNamesNothing() {
        String id = Ids.of(7, true);
        assertThat(LongStream.of(
                        Ids.number(id.substring(1)),
                        Ids.number(id.substring(0, id.length() - 1)),
                        Ids.number(id + "0"),
                        Ids.number(" " + id),
                        Ids.number(id.replace("-", "")),
                        Ids.number("{" + id + "}")))
                .containsOnly(0L);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "0",
                "01",
                "+1",
                "-1",
                " 1",
                "1 ",
                "1\n",
                "1e3",
                "0x1",
                "١",
                "1000000000000000000",
                "9999999999999999999",
                "99999999999999999999999999",
                "111111111111111111111111111111111111",
                "00000000-0000-11ef-0000-000000000000",
                "------------------------------------"
            })
    void whatIsNoIdNamesNothing(String text) {
        assertThat(Ids.number(text)).isZero();
    }

    @Test
    void idsOfConsecutiveNumbersLookNothingAlike() {
        Set<String> seen = new HashSet<>();
        for (long number = 1; number <= 10_000; number++) {
            String id = Ids.of(number, true);
            assertThat(id).matches(LOOKS);
            assertThat(seen.add(id.substring(0, 8)))
                    .as("new beginning of %s", id)
                    .isTrue();
        }
    }
}
