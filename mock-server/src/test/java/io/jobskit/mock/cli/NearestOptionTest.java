package io.jobskit.mock.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NearestOptionTest {

    private static final List<String> NAMES =
            List.of("--port", "--bind", "--progress", "--results", "--https-port", "--https-ca", "--completed-read");

    @ParameterizedTest
    @CsvSource({
        "--prot, --port",
        "--result, --results",
        "--progess, --progress",
        "--https_port, --https-port",
        "--completd-raed, --completed-read",
        "-port, --port",
    })
    void aMistypedNameIsRecognised(String written, String meant) {
        assertThat(NearestOption.to(written, NAMES)).hasValue(meant);
    }

    @ParameterizedTest
    @ValueSource(strings = {"--colour", "--xyz", "-x", "red", ""})
    void whatIsLikeNoneIsLeftAlone(String written) {
        assertThat(NearestOption.to(written, NAMES)).isEmpty();
    }

    @Test
    void ofTwoThatAreAsNearTheFirstInTheAlphabetIsTaken() {
        assertThat(NearestOption.to("--bort", List.of("--sort", "--port"))).hasValue("--port");
    }
}
