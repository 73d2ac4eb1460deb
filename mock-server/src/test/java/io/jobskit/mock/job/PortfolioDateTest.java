package io.jobskit.mock.job;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which texts are dates of portfolio data. */
class PortfolioDateTest {

    @ParameterizedTest
    @ValueSource(strings = {"1900-01-01", "1900-02-28", "2000-02-29", "2020-02-29", "2030-12-31", "9999-12-31"})
    void aDateInTheCalendarIsTaken(String text) {
        assertThat(PortfolioDate.parse(text)).hasToString("Optional[" + text + "]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0000-01-01",
                "0000-00-00",
                "0001-01-01",
                "0020-02-18",
                "1899-12-31",
                "-2020-01-01",
                "+2020-01-01",
                "10000-01-01",
                "+10000-01-01",
                "02020-01-01",
                "2021-02-29",
                "1900-02-29",
                "2020-02-30",
                "2020-04-31",
                "2020-01-00",
                "2020-00-01",
                "2020-13-01",
                "2020-01-32",
                "20200101",
                "2020-1-1",
                "20-01-01",
                "2020-01",
                "2020",
                "2020-001",
                "2020-W01-1",
                " 2020-01-01",
                "2020-01-01 ",
                "2020-01-01\n",
                "2020-01-01T00:00:00Z",
                "2020/01/01",
                "2020.01.01",
                "2020–01–01",
                "01-01-2020",
                "٢٠٢٠-٠١-٠١",
                "２０２０-０１-０１",
                "2020-01-01\u0000",
                ""
            })
    void whatIsNoDateIsNotTaken(String text) {
        assertThat(PortfolioDate.parse(text)).isEmpty();
    }
}
