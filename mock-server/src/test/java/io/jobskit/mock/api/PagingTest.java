package io.jobskit.mock.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.jobskit.mock.http.QueryParameters;
import io.jobskit.mock.refusal.ErrorObject;
import io.jobskit.mock.refusal.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The page that a query asks for. */
class PagingTest {

    @Test
    void aQueryThatAsksForNothingGetsTheFirst500() {
        assertThat(Paging.limit(QueryParameters.of(null))).isEqualTo(500);
        assertThat(Paging.after(QueryParameters.of(null))).isZero();
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "007, 7", "499, 499", "1999, 1999", "2000, 2000"})
    void aLimitUpToTheMaximumIsKept(String sent, int limit) {
        assertThat(Paging.limit(limited(sent))).isEqualTo(limit);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2001", "999999999", "1000000000", "2147483648", "99999999999999999999999999"})
    void aLimitOverTheMaximumIsCutToIt(String sent) {
        assertThat(Paging.limit(limited(sent))).isEqualTo(2000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "000", "-1", "%2B1", "+1", "1.0", "1e3", "ten", "0x10", "١", "1%0A", "null"})
    void aLimitThatIsNoPositiveNumberIsRefused(String sent) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> Paging.limit(limited(sent)))
                .satisfies(refusal -> assertRefused(refusal, "page[limit]"));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 500, 1L << 31, 1_000_000_000_000L})
    void aCursorComesBackAsTheNumberThatItWasMadeOf(long number) {
        assertThat(Paging.after(after(Paging.cursor(number)))).isEqualTo(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "7", "-1", "%20", "next", "111111111111111111111111111111111111"})
    void aCursorOfAnotherKindIsRefused(String sent) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> Paging.after(after(sent)))
                .satisfies(refusal -> assertRefused(refusal, "page[after]"));
    }

    @Test
    void aDamagedCursorIsRefused() {
        String cursor = Paging.cursor(7);
        char last = cursor.charAt(cursor.length() - 1);
        String damaged = cursor.substring(0, cursor.length() - 1) + (last == '0' ? '1' : '0');
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> Paging.after(after(damaged)));
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> Paging.after(after(cursor + " ")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"page[limit]=2&page[limit]=2", "page[limit]=2&page%5Blimit%5D=3", "page[limit]&x=1&page[limit]="
            })
    void aLimitThatIsThereTwiceIsRefused(String query) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> Paging.limit(QueryParameters.of(query)))
                .satisfies(refusal -> assertRefused(refusal, "page[limit]"))
                .withMessage("page[limit] is in the query 2 times: give it once.");
    }

    private static void assertRefused(Refusal refusal, String parameter) {
        assertThat(refusal.status()).isEqualTo(400);
        assertThat(refusal.problems())
                .singleElement()
                .extracting(ErrorObject::source)
                .isEqualTo(new ErrorObject.Source(ErrorObject.Part.PARAMETER, parameter));
        assertThat(refusal).hasMessageContaining(parameter);
    }

    private static QueryParameters limited(String limit) {
        return QueryParameters.of("page[limit]=" + limit);
    }

    private static QueryParameters after(String cursor) {
        return QueryParameters.of("page%5Bafter%5D=" + cursor);
    }
}
