package io.jobskit.mock.requirement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jobskit.mock.job.Status;
import io.jobskit.mock.support.Client;
import io.jobskit.mock.support.Reply;
import io.jobskit.mock.support.Requests;
import io.jobskit.mock.support.Requirement;
import io.jobskit.mock.support.Stub;
import io.jobskit.mock.support.TestJob;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ResourceTest {

    @AutoClose
    private static final Stub STUB = Stub.start();

    private static final Pattern UTC = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ");
    private static final Pattern UUID_LIKE =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    private final Client client = STUB.client();

    @Test
    @Requirement("RESOURCE-01")
    void aJobIsAResourceObjectOfTypeJobsWithAnId() {
        Reply created = client.createView(Requests.view());
        TestJob job = created.accepted(client);
        for (JsonNode data :
                List.of(created.json().path("data"), job.read().json().path("data"), job.listed())) {
            assertThat(data.path("type").textValue()).isEqualTo("jobs");
            assertThat(data.path("id").textValue()).isNotBlank();
            assertThat(data.path("attributes").isObject()).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"portfolio_view_results", "PORTFOLIO_VIEW_RESULTS", "PORTFOLIO_QUERY", "portfolio_query"})
    @Requirement("RESOURCE-02")
    void jobTypeIsEchoedAsItWasSent(String jobType) {
        boolean query = jobType.equalsIgnoreCase("portfolio_query");
        Reply created = client.create(Requests.job(jobType, query ? Requests.query() : Requests.view()));
        TestJob job = created.accepted(client);
        assertThat(created.attributes().path("job_type").textValue()).isEqualTo(jobType);
        assertThat(job.attributes().path("job_type").textValue()).isEqualTo(jobType);
        assertThat(job.listed().at("/attributes/job_type").textValue()).isEqualTo(jobType);
    }

    @Test
    @Requirement("RESOURCE-03")
    void aJobAlwaysHasAStatus() {
        Reply created = client.createView(Requests.view());
        TestJob job = created.accepted(client);
        assertThat(created.attributes().path("status").textValue()).isNotBlank();
        for (int i = 0; i <= 6; i++) {
            assertThat(job.attributes().path("status").textValue()).isNotBlank();
            job.after(Duration.ofMillis(500));
        }
    }

    @Test
    @Requirement({"RESOURCE-04", "RESOURCE-05", "RESOURCE-06"})
    void startedAtAndCompletedAtAreTimesInUtcInTheirOrder() {
        Instant created = client.control().now();
        JsonNode attributes = client.view().atItsEnd().attributes();
        assertThat(attributes.path("started_at").textValue()).matches(UTC);
        assertThat(attributes.path("completed_at").textValue()).matches(UTC);
        Instant started = Instant.parse(attributes.path("started_at").asText());
        Instant completed = Instant.parse(attributes.path("completed_at").asText());
        assertThat(completed)
                .isAfterOrEqualTo(started)
                .isCloseTo(created.plusSeconds(3), within(1, ChronoUnit.SECONDS));
        assertThat(started).isCloseTo(created, within(1, ChronoUnit.SECONDS));
    }

    @ParameterizedTest
    @EnumSource
    @Requirement("RESOURCE-07")
    void percentCompleteIsANumberFrom0To1(Status status) {
        JsonNode percent = client.heldIn(status).attributes().path("percent_complete");
        assertThat(percent.isNumber()).isTrue();
        assertThat(percent.doubleValue()).isBetween(0.0, 1.0);
    }

    @Test
    @Requirement({"RESOURCE-08", "RESOURCE-15"})
    void errorsIsAnArrayOfObjectsWithStatusTitleAndDetail() {
        JsonNode errors = client.heldIn(Status.ERROR_CANCELLED).attributes().path("errors");
        assertThat(errors.isArray()).isTrue();
        assertThat(errors).isNotEmpty().allSatisfy(error -> {
            assertThat(error.path("status").textValue()).matches("[45]\\d\\d");
            assertThat(error.path("title").textValue()).isNotBlank();
            assertThat(error.path("detail").textValue()).isNotBlank();
        });
    }

    @Test
    @Requirement("RESOURCE-09")
    void parametersAreThoseThatTheJobWasCreatedWith() {
        Reply created = client.createView(Requests.view());
        assertThat(created.parameters()).isEqualTo(Requests.view());
        assertThat(created.accepted(client).read().parameters()).isEqualTo(Requests.view());
    }

    @Test
    @Requirement({"RESOURCE-10", "RESOURCE-11"})
    void theCreatorIsAUserWithAnIdAndLinks() {
        Reply created = client.createQuery(Requests.query());
        TestJob job = created.accepted(client);
        for (Reply reply : List.of(created, job.read())) {
            JsonNode creator = reply.json().at("/data/relationships/creator");
            assertThat(creator.at("/data/type").textValue()).isEqualTo("users");
            assertThat(creator.at("/data/id").textValue()).isNotBlank();
            assertThat(creator.at("/links/self").textValue())
                    .isEqualTo("/v1/jobs/" + job.id() + "/relationships/creator");
            assertThat(creator.at("/links/related").textValue()).isEqualTo("/v1/jobs/" + job.id() + "/creator");
        }
    }

    @Test
    @Requirement("RESOURCE-10")
    void twoUsersAreTwoCreators() {
        JsonNode one = client.view().read().json().at("/data/relationships/creator/data");
        JsonNode other = client.as("other-user").view().read().json().at("/data/relationships/creator/data");
        assertThat(one).isNotEqualTo(other);
        assertThat(client.view().read().json().at("/data/relationships/creator/data"))
                .isEqualTo(one);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?useStringId=true"})
    @Requirement("RESOURCE-12")
    void theSelfLinkLeadsToTheSameJob(String style) {
        Reply created = client.post(
                "/v1/jobs" + style,
                Requests.job("portfolio_query", Requests.query()).toString());
        String self = created.json().at("/data/links/self").asText();
        assertThat(self).isEqualTo("/v1/jobs/" + created.id());
        assertThat(client.get(self).json()).isEqualTo(created.json());
    }

    @Test
    @Requirement("RESOURCE-19")
    void linksAreTheSameUnderEachAddress() {
        TestJob job = client.view();
        client.view();
        assertThat(client.get("/api/v1/jobs/" + job.id()).json())
                .isEqualTo(job.read().json());
        assertThat(client.get("/api/v1/jobs?page%5Blimit%5D=1")
                        .json()
                        .at("/links/next")
                        .asText())
                .startsWith("/v1/jobs?");
    }

    @Test
    @Requirement("RESOURCE-20")
    void otherParametersComeBackAsTheyWereSent() {
        ObjectNode parameters = Requests.view();
        parameters.put("disable_total_row", true).put("short_held_asset_display_preference", "combine");
        assertThat(client.createView(parameters).accepted(client).read().parameters())
                .isEqualTo(parameters);
    }

    @Test
    @Requirement("RESOURCE-13")
    void attributesAreAbsentWhileUnknown() {
        TestJob job = client.held();
        assertThat(job.attributes().fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder("job_type", "parameters", "percent_complete", "status");
        job.moveTo(Status.IN_PROGRESS);
        assertThat(job.attributes().has("started_at")).isTrue();
        assertThat(job.attributes().has("completed_at")).isFalse();
        assertThat(job.attributes().has("errors")).isFalse();
    }

    @Test
    @Requirement("RESOURCE-14")
    void answersWithAJobAreLabelledAsJsonApi() {
        Reply created = client.createView(Requests.view());
        TestJob job = created.accepted(client);
        for (Reply reply :
                List.of(created, job.read(), client.list(), job.atItsEnd().read())) {
            assertThat(reply.mediaType()).isEqualTo("application/vnd.api+json");
            assertThat(reply.json().path("data").isContainerNode()).isTrue();
        }
    }

    @Test
    @Requirement("RESOURCE-16")
    void aViewIdComesBackAsItWasSent() {
        assertThat(client.createView(Requests.view().put("view_id", "12"))
                        .parameters()
                        .path("view_id"))
                .hasToString("\"12\"");
        assertThat(client.createView(Requests.view().put("view_id", 12))
                        .parameters()
                        .path("view_id"))
                .hasToString("12");
    }

    @ParameterizedTest
    @CsvSource({"'', false", "?useStringId=false, false", "?useStringId=true, true"})
    @Requirement({"RESOURCE-17", "LIST-12"})
    void idsAreUuidLikeWithUseStringIdAndNumbersWithoutIt(String style, boolean uuidLike) {
        Reply created = client.post(
                "/v1/jobs" + style,
                Requests.job("portfolio_view_results", Requests.view()).toString());
        Pattern pattern = uuidLike ? UUID_LIKE : Pattern.compile("[1-9]\\d*");
        assertThat(created.accepted(client).id()).matches(pattern);
        assertThat(client.get("/v1/jobs" + style).json().at("/data/0/id").asText())
                .isEqualTo(created.id());
    }

    @Test
    @Requirement("RESOURCE-17")
    void bothStylesOfIdNameTheSameJob() {
        TestJob byNumber = client.view();
        TestJob byText = client.job(
                client.get("/v1/jobs?useStringId=true").json().at("/data/0/id").asText());
        assertThat(byText.read().id()).isEqualTo(byText.id()).isNotEqualTo(byNumber.id());
        assertThat(byText.attributes()).isEqualTo(byNumber.attributes());
        assertThat(byText.cancel().status()).isEqualTo(204);
        assertThat(byNumber.status()).isEqualTo("User Cancelled");
    }

    @Test
    @Requirement("RESOURCE-18")
    void theCreatorLinksResolve() {
        JsonNode creator = client.view().read().json().at("/data/relationships/creator");
        Reply relationship = client.get(creator.at("/links/self").asText());
        assertThat(relationship.status()).isEqualTo(200);
        assertThat(relationship.json()).isEqualTo(creator);
        Reply user = client.get(creator.at("/links/related").asText());
        assertThat(user.status()).isEqualTo(200);
        assertThat(user.json().at("/data/id")).isEqualTo(creator.at("/data/id"));
        assertThat(user.json().at("/data/type").textValue()).isEqualTo("users");
    }
}
