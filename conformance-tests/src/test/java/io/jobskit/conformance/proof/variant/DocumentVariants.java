package io.jobskit.conformance.proof.variant;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jobskit.conformance.proof.twist.Ask;
import io.jobskit.conformance.proof.twist.Reply;
import io.jobskit.conformance.proof.twist.Tricks;
import io.jobskit.conformance.proof.twist.Twist;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** Freedoms to say more than is asked for: no section says that a document has no other members. */
final class DocumentVariants {

    private static final String MORE =
            "Section 'Resource overview' names members and does not say that there are no others.";

    private DocumentVariants() {}

    static List<LegalVariant> all() {
        return List.of(
                LegalVariant.of(
                        "HasAttributesOfItsOwn",
                        MORE,
                        () -> Freely.attributes(attributes -> attributes
                                .put("name", "Month's end")
                                .put("created_at", "2020-04-15 23:30")
                                .put("queue_position", -1)
                                .putObject("owner")
                                .putNull("id"))),
                LegalVariant.of(
                        "SpeaksOfTheDocument",
                        MORE,
                        () -> documents(Tricks.anywhere(), document -> {
                            document.putObject("jsonapi").put("version", "1.0");
                            document.putObject("meta").put("elapsed", 0.25).putNull("warnings");
                        })),
                LegalVariant.of(
                        "IncludesTheCreator",
                        "Section 'Check a job's status' shows no included list and does not rule one out.",
                        () -> documents(Ask::isRead, document -> document.set("included", Reply.node("""
                                                [{"type":"users","id":"1","attributes":{"name":"Full"}}]""")))),
                LegalVariant.of(
                                "IncludesNothingEverywhere",
                                "Section 'Create a portfolio query job' shows an empty included list, as other answers may.",
                                () -> documents(Tricks.anywhere(), document -> document.putArray("included")))
                        .in("included"),
                LegalVariant.of(
                        "HasRelationshipsOfItsOwn",
                        MORE,
                        () -> Freely.jobs(
                                ask -> ask.isRead() || ask.isCreate(),
                                job -> job.withObject("relationships").set("firm", Reply.node("""
                                                {"links":{"related":"/v1/firms/1"},"data":{"type":"firms","id":"1"}}""")))),
                LegalVariant.of(
                        "SpeaksOfTheJob",
                        MORE,
                        () -> Freely.jobs(job ->
                                job.putObject("meta").put("status", "Completed").put("id", "0"))),
                LegalVariant.of(
                        "NumbersUsersInItsOwnWay",
                        MORE,
                        () -> Freely.jobs(job -> {
                            if (job.at("/relationships/creator/data").isObject()) {
                                ObjectNode creator = job.withObject("/relationships/creator/data");
                                creator.put(
                                                "id",
                                                "user:%s/\u00e9"
                                                        .formatted(creator.path("id")
                                                                .asText()))
                                        .putObject("meta");
                            }
                        })));
    }

    private static Twist documents(Predicate<Ask> where, Consumer<ObjectNode> change) {
        return Tricks.answers(where, reply -> reply.json().has("data") ? reply.edited(change) : reply);
    }
}
