package io.jobskit.conformance.proof.variant;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jobskit.conformance.proof.twist.Ask;
import io.jobskit.conformance.proof.twist.Tricks;
import java.util.List;

/** Freedoms in how links are written. */
final class LinkVariants {

    static final String FORM = "form of links";

    private LinkVariants() {}

    static List<LegalVariant> all() {
        return List.of(
                LegalVariant.of(
                                "LinksAreObjects",
                                "The example of section 'Relationships' follows JSON:API, which allows a link to be an object.",
                                () -> Freely.jobs(job -> {
                                    objects(job.path("links"));
                                    objects(job.at("/relationships/creator/links"));
                                }))
                        .in(FORM),
                LegalVariant.of(
                        "LinksToEverythingAboutAJob",
                        "Section 'Check a job's status' shows links.self and forbids no other link.",
                        () -> Freely.jobs(job -> job.withObject("links")
                                .put("results", "/v1/jobs/" + job.path("id").asText() + "/download")
                                .putNull("describedby"))),
                LegalVariant.of(
                        "SaysWhereANewJobIs",
                        "Section 'Create a portfolio view job' lists no header and forbids none.",
                        () -> Tricks.answers(
                                Ask::isCreate,
                                reply -> reply.is(202)
                                        ? reply.with(
                                                        "Location",
                                                        reply.json()
                                                                .at("/data/links/self")
                                                                .asText())
                                                .with("Retry-After", "1")
                                        : reply)));
    }

    private static void objects(JsonNode links) {
        if (links instanceof ObjectNode object) {
            object.properties().forEach(link -> {
                if (link.getValue().isTextual()) {
                    String address = link.getValue().asText();
                    object.putObject(link.getKey()).put("href", address).putObject("meta");
                }
            });
        }
    }
}
