package io.jobskit.mock.server;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PathEncodingTest {

    @ParameterizedTest
    @CsvSource({
        "/v1/jobs, /v1/jobs, false",
        "/v1/jobs/%41%fF, /v1/jobs/%41%fF, false",
        "/v1/jobs/%00, /v1/jobs/%2500, false",
        "/v1/jobs/%0, /v1/jobs/%250, true",
        "/v1/jobs/%, /v1/jobs/%25, true",
        "/v1/jobs/%zz/%41, /v1/jobs/%25zz/%41, true",
        "/v1/jobs/%%41, /v1/jobs/%25%41, true",
        "/v1/jobs/%4?x=%zz, /v1/jobs/%254?x=%zz, true",
        "/v1/jobs?x=%zz, /v1/jobs?x=%zz, false",
        "/v1/jobs/%u0041, /v1/jobs/%25u0041, true",
        "/v1/jobs/%٤٤, /v1/jobs/%25٤٤, true",
    })
    void onlyWhatCannotBeReadIsEncodedOnceMore(String target, String readable, boolean broken) {
        assertThat(PathEncoding.of(target)).isEqualTo(new PathEncoding(readable, broken));
    }
}
