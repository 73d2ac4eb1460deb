package io.jobskit.mock.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the name of a file says that the file is for. */
class FileNameTest {

    @ParameterizedTest
    @CsvSource({
        "view-2.csv, 2, , false",
        "VIEW-2.CSV, 2, , false",
        "view-002.json, 2, , true",
        "view-my-view.csv, my-view, , false",
        "view-ü.x.json, ü.x, , true",
        "portfolio-22.csv, , 22, false",
        "portfolio-022.json, , 22, true",
        "portfolio-100-22-022.json, , 22-100, true",
        "view-2-portfolio-22.csv, 2, 22, false",
        "view-a-b-portfolio-22.json, a-b, 22, true"
    })
    void aNameSaysAViewOrAPortfolioOrBoth(String name, String view, String portfolio, boolean json) {
        assertThat(FileName.parse(name)).contains(new FileName(new FileName.Key(view, portfolio), json));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ".csv",
                "view-.csv",
                "view.csv",
                "view-2",
                "view-2.xlsx",
                "view-2.csv~",
                "portfolio-.csv",
                "portfolio-x.csv",
                "portfolio-22-.csv",
                "view-2-portfolio-.csv",
                "view-2-portfolio-x.csv",
                "view-2-portfolio-1-portfolio-2.csv",
                "portfolio-22-view-2.csv",
                "views-2.csv",
                "my-view-2.csv",
                "results.json",
                "portfolio-1234567890123456789.csv",
                "README.md"
            })
    void aNameOfAnotherKindSaysNothing(String name) {
        assertThat(FileName.parse(name)).isEmpty();
    }

    @Test
    void portfoliosAreTheSameInAnyOrder() {
        assertThat(FileName.portfolios(List.of("9", "100", "022", "22"))).isEqualTo("9-22-100");
    }
}
