package io.jobskit.conformance.proof.variant;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jobskit.conformance.proof.twist.Ask;
import io.jobskit.conformance.proof.twist.Reply;
import io.jobskit.conformance.proof.twist.Twist;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.UnaryOperator;

/** Freedoms in refusing. */
final class RefusalVariants {

    private static final String ERRORS =
            "Section 'Errors' names three members of an error and does not say that there are no more.";
    private static final String SILENT =
            "Sections 'Check a job's status' and 'Cancel a job' list status codes without a body.";

    private RefusalVariants() {}

    static List<LegalVariant> all() {
        return List.of(
                LegalVariant.of(
                        "SaysMoreOfAnError",
                        ERRORS,
                        () -> refusals(
                                (ask, reply) -> true,
                                reply -> reply.edited(document -> {
                                    document.withArray("errors").forEach(RefusalVariants::more);
                                    document.putObject("jsonapi").put("version", "1.1");
                                    document.putObject("meta").put("request", "r-1");
                                }))),
                LegalVariant.of(
                                "NamesSeveralErrors",
                                "Section 'Errors' does not say how many errors an answer has.",
                                () -> refusals(
                                        (ask, reply) -> ask.isCreate(),
                                        reply -> reply.edited(document ->
                                                document.withArray("errors").add(Reply.node("""
                                                        {"status":"422","title":"Odd","detail":"Something else is odd."}""")))))
                        .in("creation refused"),
                LegalVariant.of(
                                "SaysNothingWhereNothingIs",
                                SILENT,
                                () -> refusals(
                                        (ask, reply) -> reply.is(404) || reply.is(410) || reply.is(405),
                                        reply -> reply.without("Content-Type").withText("")))
                        .in("nothing there"),
                LegalVariant.of(
                        "ForbidsWithoutAWord",
                        SILENT,
                        () -> refusals(
                                (ask, reply) -> reply.is(403) && !ask.isCreate(),
                                reply -> reply.without("Content-Type").withText(""))));
    }

    private static Twist refusals(BiPredicate<Ask, Reply> which, UnaryOperator<Reply> change) {
        return (ask, server) -> {
            Reply reply = server.send(ask);
            return reply.status() >= 400 && !Freely.isControl(ask) && which.test(ask, reply)
                    ? change.apply(reply)
                    : reply;
        };
    }

    private static void more(com.fasterxml.jackson.databind.JsonNode error) {
        ((ObjectNode) error)
                .put("id", "e-1")
                .put("code", "E1001")
                .putObject("links")
                .put("about", "https://example.com/E1001");
    }
}
