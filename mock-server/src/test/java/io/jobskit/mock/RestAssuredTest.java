package io.jobskit.mock;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.jobskit.mock.support.Stub;
import io.restassured.builder.RequestSpecBuilder;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/**
 * The life of a job as a Java developer writes it with REST-Assured, which labels bodies with a charset unless it is told
 * otherwise, and asks with a header Accept of its own.
 */
class RestAssuredTest {

    private static final String VIEW = """
            {"data": {"type": "jobs", "attributes": {"job_type": "portfolio_view_results", "parameters": {
                "view_id": 2, "portfolio_type": "entity", "portfolio_id": 22, "output_type": "csv",
                "start_date": "2020-02-18", "end_date": "2020-03-18"}}}}""";

    @AutoClose
    private final Stub stub = Stub.start();

    private final RequestSpecification asOwner = new RequestSpecBuilder()
            .setBaseUri("http://127.0.0.1:" + stub.port())
            .setBasePath("/v1/jobs")
            .addHeader("Addepar-Firm", "1")
            .build()
            .auth()
            .preemptive()
            .basic("full", "secret");

    @Test
    void aJobIsCreatedReadDownloadedListedAndCancelled() {
        String id = given().spec(asOwner)
                .contentType("application/vnd.api+json")
                .body(VIEW)
                .post()
                .then()
                .statusCode(202)
                .body("data.attributes.status", equalTo("Queued"))
                .extract()
                .path("data.id");
        given().spec(asOwner).get("/{id}/download", id).then().statusCode(404);

        stub.clock().advance(Duration.ofSeconds(5));
        given().spec(asOwner)
                .get("/{id}", id)
                .then()
                .statusCode(200)
                .contentType(startsWith("application/vnd.api+json"))
                .body("data.attributes.status", equalTo("Completed"));
        given().spec(asOwner).get("/{id}/download", id).then().statusCode(200).contentType(startsWith("text/csv"));
        given().spec(asOwner)
                .queryParam("page[limit]", 10)
                .get()
                .then()
                .statusCode(200)
                .body("data.id", hasItem(id))
                .body("links.next", nullValue());

        given().spec(asOwner).delete("/{id}", id).then().statusCode(204);
        given().spec(asOwner).get("/{id}", id).then().body("data.attributes.status", equalTo("User Cancelled"));
    }

    @Test
    void aRefusalSaysWhatIsWrong() {
        given().spec(asOwner)
                .contentType("application/vnd.api+json")
                .body(VIEW.replace("entity", "planet"))
                .post()
                .then()
                .statusCode(400)
                .body("errors[0].status", equalTo("400"))
                .body("errors[0].title", equalTo("Bad Request"));
    }
}
