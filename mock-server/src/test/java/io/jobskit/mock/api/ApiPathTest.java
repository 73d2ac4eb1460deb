package io.jobskit.mock.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which paths lead into the API, and where. */
class ApiPathTest {

    @ParameterizedTest
    @CsvSource(emptyValue = "", textBlock = """
                    /v1/jobs,                          JOBS,                 '', ''
                    /v1/jobs/7,                        JOB,                  7,  ''
                    /v1/jobs/7/download,               DOWNLOAD,             7,  ''
                    /v1/jobs/7/download/k3y,           RESULTS,              7,  k3y
                    /v1/jobs/7/creator,                CREATOR,              7,  ''
                    /v1/jobs/7/relationships/creator,  CREATOR_RELATIONSHIP, 7,  ''
                    """)
    void everyPathLeadsSomewhereWithAndWithoutApi(String path, ApiPath.Kind kind, String id, String key) {
        assertThat(ApiPath.of(path)).isEqualTo(new ApiPath("", kind, id, key));
        assertThat(ApiPath.of("/api" + path)).isEqualTo(new ApiPath("/api", kind, id, key));
    }

    @ParameterizedTest
    @EnumSource
    void aTemplateIsAPathOfItsKind(ApiPath.Kind kind) {
        String key = kind == ApiPath.Kind.RESULTS ? ":key" : "";
        String id = kind == ApiPath.Kind.JOBS ? "" : ":id";
        assertThat(ApiPath.of(kind.template())).isEqualTo(new ApiPath("", kind, id, key));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/jobs/",
                "/v1/jobs/7/",
                "/v1/jobs/7/creator/",
                "/v1/jobs/7/relationships/creator/",
                "/v1/jobs/7/download/key/",
                "/v1/jobs/7/download/key/more",
                "/v1/jobs/7/downloads",
                "/v1/jobs/7/relationships",
                "/v1/jobs/7/relationships/owner",
                "/v1/jobs/7/Creator",
                "/v1/jobs/7//creator",
                "/v1/jobs/7/unknown",
                "/v1/jobs/7/%63reator"
            })
    void anUnknownTailLeadsNowhere(String path) {
        assertThat(ApiPath.of(path)).isNull();
        assertThat(ApiPath.of("/api" + path)).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/",
                "/api",
                "/api/",
                "/v1",
                "/v1/",
                "/v1/job",
                "/v1/jobsx",
                "/v1/jobs7",
                "/v1/jobs%2F7",
                "//v1/jobs",
                "/v1//jobs",
                "/api//v1/jobs",
                "/apiv1/jobs",
                "/api/api/v1/jobs",
                "/apis/v1/jobs",
                "/API/v1/jobs",
                "/V1/jobs",
                "/v2/jobs",
                "v1/jobs",
                "/x/v1/jobs"
            })
    void anUnknownBeginningLeadsNowhere(String path) {
        assertThat(ApiPath.of(path)).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "%37,          7",
        "a%2Fb,        a/b",
        "a%2fb,        a/b",
        "%C3%A9,       é",
        "%F0%9F%98%80, 😀",
        "%2520,        %20",
        "a+b,          a+b",
        "a+%2B,        a++"
    })
    void anIdIsDecoded(String sent, String id) {
        assertThat(ApiPath.of("/v1/jobs/" + sent)).isEqualTo(new ApiPath("", ApiPath.Kind.JOB, id, ""));
        assertThat(ApiPath.of("/v1/jobs/" + sent + "/creator"))
                .isEqualTo(new ApiPath("", ApiPath.Kind.CREATOR, id, ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"%", "7%", "%3", "%zz", "%37%", "%37%g0", "%-1", "%+1", "a+%"})
    void anIdInABrokenEncodingStaysAsItIs(String sent) {
        assertThat(ApiPath.of("/v1/jobs/" + sent)).isEqualTo(new ApiPath("", ApiPath.Kind.JOB, sent, ""));
    }

    @Test
    void theKeyOfALinkIsTakenAsItWasSent() {
        assertThat(ApiPath.of("/v1/jobs/%37/download/a%2Fb"))
                .isEqualTo(new ApiPath("", ApiPath.Kind.RESULTS, "7", "a%2Fb"));
    }
}
