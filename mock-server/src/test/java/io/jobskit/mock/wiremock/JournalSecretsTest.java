package io.jobskit.mock.wiremock;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobskit.mock.job.ProgressMode;
import io.jobskit.mock.support.Client;
import io.jobskit.mock.support.Requests;
import io.jobskit.mock.support.Stub;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever may read the journal learns who sent what, and no secret. */
class JournalSecretsTest {

    @ParameterizedTest(name = "through WireMock: {0}")
    @ValueSource(booleans = {false, true})
    void theJournalShowsUsersAndNoSecrets(boolean throughWireMock) {
        try (Stub stub = Stub.start(
                settings -> settings.progress(ProgressMode.parse("immediate")).download(303))) {
            Client admin = stub.client().anonymous();
            if (throughWireMock) {
                admin.post("/__admin/settings", "{\"fixedDelay\": 1}");
            }
            Client client = stub.client()
                    .with("Authorization", "Basic Zmlyc3Qta2V5OnMzY3JldA==")
                    .with("Cookie", "session=s3cret")
                    .with("X-Auth-Token", "s3cret");
            String id = client.createView(Requests.view()).id();
            String link = client.get("/v1/jobs/" + id + "/download").header("Location");
            client.get(link);
            client.get("/nothing?access_token=s3cret");
            client.withToken("s3cret").get("/v1/jobs");

            String key = link.substring(link.lastIndexOf('/') + 1);
            for (String path : new String[] {
                "/__admin/requests", "/__admin/requests/unmatched", "/__admin/requests/unmatched/near-misses"
            }) {
                assertThat(admin.get(path).text()).as(path).doesNotContain("s3cret", key, "Zmlyc3Qta2V5OnMzY3JldA==");
            }
            assertThat(admin.get("/__admin/requests").text())
                    .contains("Basic first-key:***", "Bearer ***", "/v1/jobs/" + id + "/download/***");
            assertThat(admin.post("/__admin/requests/count", "{\"urlPattern\": \"/v1/jobs/[0-9]+/download/.+\"}")
                            .json()
                            .path("count")
                            .asInt())
                    .as("requests for a link, which can still be counted")
                    .isEqualTo(1);
        }
    }
}
