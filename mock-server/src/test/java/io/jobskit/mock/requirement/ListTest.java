package io.jobskit.mock.requirement;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.jobskit.mock.job.Status;
import io.jobskit.mock.support.Client;
import io.jobskit.mock.support.Reply;
import io.jobskit.mock.support.Requests;
import io.jobskit.mock.support.Requirement;
import io.jobskit.mock.support.Stub;
import io.jobskit.mock.support.TestJob;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ListTest {

    @AutoClose
    private static final Stub STUB = Stub.start();

    private final Client client = STUB.client();

    @Test
    @Requirement({"LIST-01", "LIST-03"})
    void aFirmWithoutJobsHasAnEmptyListing() {
        Reply reply = client.list();
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.json()).isEqualTo(Requests.json("{'data': [], 'links': {'next': null}}"));
    }

    @Test
    @Requirement({"LIST-01", "LIST-02", "LIST-04", "LIST-10"})
    void aCreatedJobIsListedOnceWithWhatItIs() {
        TestJob view = client.view();
        TestJob query = client.query();
        assertThat(client.list().status()).isEqualTo(200);
        assertThat(client.listedIds()).containsExactly(view.id(), query.id());
        for (TestJob job : List.of(view, query)) {
            JsonNode listed = job.listed();
            assertThat(listed.at("/attributes/job_type").asText()).isNotBlank();
            assertThat(listed.at("/attributes/status").asText()).isEqualTo("Queued");
            assertThat(listed.at("/attributes/parameters")).isEqualTo(job.read().parameters());
            assertThat(listed.at("/links/self").asText()).isEqualTo("/v1/jobs/" + job.id());
        }
    }

    @ParameterizedTest
    @EnumSource
    @Requirement("LIST-05")
    void aListedJobAgreesWithTheSameJobReadByItself(Status status) {
        TestJob job = client.heldIn(status);
        JsonNode listed = job.listed();
        JsonNode read = job.read().json().path("data");
        assertThat(listed.path("attributes")).isEqualTo(read.path("attributes"));
        assertThat(listed.path("id")).isEqualTo(read.path("id"));
        assertThat(listed.path("type")).isEqualTo(read.path("type"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/jobs?page%5Blimit%5D=3",
                "/v1/jobs?page%5Blimit%5D=3&useStringId=true",
                "/v1/jobs?useStringId=false&page%5Blimit%5D=003",
            })
    @Requirement({"LIST-03", "LIST-06", "LIST-07"})
    void followingTheLinksMeetsEveryJobOnce(String first) {
        for (int i = 0; i < 7; i++) {
            client.view();
        }
        List<String> met = new ArrayList<>();
        List<Integer> sizes = new ArrayList<>();
        String next = first;
        while (next != null) {
            JsonNode page = client.get(next).json();
            page.path("data").forEach(job -> met.add(job.path("id").asText()));
            sizes.add(page.path("data").size());
            assertThat(page.path("links").has("next")).isTrue();
            next = page.at("/links/next").textValue();
        }
        assertThat(sizes).containsExactly(3, 3, 1);
        assertThat(met).doesNotHaveDuplicates().hasSize(7);
        assertThat(met).isSubsetOf(ids(client.get(first.replaceAll("page%5Blimit%5D=0*3", "page%5Blimit%5D=9"))));
    }

    @Test
    @Requirement({"LIST-03", "LIST-06"})
    void aPageThatIsJustFullIsTheLast() {
        client.view();
        client.view();
        assertThat(client.get("/v1/jobs?page%5Blimit%5D=2")
                        .json()
                        .at("/links/next")
                        .isNull())
                .isTrue();
    }

    @Test
    @Requirement("LIST-06")
    void jobsCreatedOrCancelledMeanwhileMakeNobodyMissAnother() {
        TestJob first = client.view();
        TestJob second = client.view();
        TestJob third = client.view();
        JsonNode page = client.get("/v1/jobs?page%5Blimit%5D=2").json();
        first.cancel();
        second.cancel();
        TestJob fourth = client.view();
        assertThat(ids(client.get(page.at("/links/next").asText()))).containsExactly(third.id(), fourth.id());
    }

    @Test
    @Requirement("LIST-07")
    void aPageLimitIsReadDecoded() {
        client.view();
        client.view();
        assertThat(ids(client.get("/v1/jobs?page%5Blimit%5D=1"))).hasSize(1);
        assertThat(ids(client.get("/v1/jobs?page%5blimit%5d=1"))).hasSize(1);
    }

    @Test
    @Requirement("LIST-08")
    void aCancelledJobStaysInTheListing() {
        TestJob job = client.view();
        job.cancel();
        assertThat(job.listed().at("/attributes/status").asText()).isEqualTo("User Cancelled");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "abc", "", "1.5", "1e2", "%2B1", "000"})
    @Requirement("LIST-09")
    void aPageLimitThatIsNoPositiveNumberIsRefused(String limit) {
        Reply reply = client.get("/v1/jobs?page%5Blimit%5D=" + limit).refused(400);
        assertThat(reply.json().at("/errors/0/source/parameter").asText()).isEqualTo("page[limit]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "abc", "b6c1b9da-4387-11ef-8636-dd826f8aeed1"})
    @Requirement("LIST-06")
    void aCursorThatNobodyGaveIsRefused(String cursor) {
        Reply reply = client.get("/v1/jobs?page%5Bafter%5D=" + cursor).refused(400);
        assertThat(reply.json().at("/errors/0/source/parameter").asText()).isEqualTo("page[after]");
    }

    @Test
    @Requirement({"LIST-07", "LIST-11"})
    void aPageHas500JobsUnlessAskedOtherwiseAnd2000AtMost() {
        for (int i = 0; i < 2001; i++) {
            client.view();
        }
        JsonNode usual = client.list().json();
        assertThat(usual.path("data")).hasSize(500);
        assertThat(usual.at("/links/next").isTextual()).isTrue();
        for (String limit : List.of("2000", "2001", "99999999999999999999")) {
            JsonNode page = client.get("/v1/jobs?page%5Blimit%5D=" + limit).json();
            assertThat(page.path("data")).hasSize(2000);
            assertThat(ids(client.get(page.at("/links/next").asText()))).hasSize(1);
        }
    }

    private static List<String> ids(Reply listing) {
        List<String> ids = new ArrayList<>();
        listing.json().path("data").forEach(job -> ids.add(job.path("id").asText()));
        return ids;
    }
}
