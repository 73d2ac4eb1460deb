package io.jobskit.conformance.proof.variant;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jobskit.conformance.proof.twist.Reply;
import io.jobskit.conformance.proof.twist.Tricks;
import java.util.List;
import java.util.Set;

/** Freedoms in the attributes that tell how far a job is and what went wrong (section "Resource overview"). */
final class ProgressVariants {

    private static final String PROGRESS = "percent_complete";
    private static final String ERRORS = "errors";
    private static final double TENTHS = 10;
    private static final String TEXT_AND_EXAMPLES =
            "Section 'Resource overview' wants every attribute in every answer, while the examples leave some out.";

    private ProgressVariants() {}

    static List<LegalVariant> all() {
        return List.of(
                LegalVariant.of(
                        "ShowsNullForWhatIsUnknown",
                        TEXT_AND_EXAMPLES,
                        () -> Freely.attributes(attributes -> {
                            for (String name : List.of("started_at", "completed_at", PROGRESS, ERRORS)) {
                                if (!attributes.has(name)) {
                                    attributes.putNull(name);
                                }
                            }
                        })),
                LegalVariant.of(
                                "NeverTellsProgress",
                                TEXT_AND_EXAMPLES,
                                () -> Freely.attributes(attributes -> attributes.remove(PROGRESS)))
                        .in(PROGRESS),
                LegalVariant.of(
                                "TellsProgressOnlyWhileAJobRuns",
                                TEXT_AND_EXAMPLES,
                                () -> Freely.jobs(job -> {
                                    if (!Tricks.status(job).equals("In Progress")) {
                                        Tricks.attributes(job).remove(PROGRESS);
                                    }
                                }))
                        .in(PROGRESS),
                LegalVariant.of(
                                "CountsProgressInWholes",
                                "Section 'Resource overview' asks for a number and says nothing of its digits.",
                                () -> Freely.attributes(ProgressVariants::inWholes))
                        .in(PROGRESS),
                LegalVariant.of(
                                "TellsProgressInTenths",
                                "Section 'Resource overview' asks for a number and says nothing of its digits.",
                                () -> Freely.attributes(attributes -> {
                                    if (attributes.path(PROGRESS).isNumber()) {
                                        double share = attributes.path(PROGRESS).asDouble();
                                        attributes.put(PROGRESS, Math.round(share * TENTHS) / TENTHS);
                                    }
                                }))
                        .in(PROGRESS),
                LegalVariant.of(
                                "TellsProgressByTheThird",
                                "Section 'Resource overview' asks for a number and says nothing of its digits.",
                                () -> Freely.jobs(job -> {
                                    if (Tricks.status(job).equals("In Progress")) {
                                        Tricks.attributes(job).put(PROGRESS, 1 / 3d);
                                    }
                                }))
                        .in(PROGRESS),
                LegalVariant.of(
                                "ShowsErrorsAsOneObject",
                                "Section 'Resource overview' calls errors an object, and the example of a listing shows a list.",
                                () -> Freely.attributes(attributes -> {
                                    if (attributes.path(ERRORS).size() == 1) {
                                        attributes.set(
                                                ERRORS, attributes.get(ERRORS).get(0));
                                    }
                                }))
                        .in(ERRORS),
                LegalVariant.of(
                                "ShowsThatThereAreNoErrors",
                                TEXT_AND_EXAMPLES,
                                () -> Freely.attributes(attributes -> {
                                    if (!attributes.hasNonNull(ERRORS)) {
                                        attributes.putArray(ERRORS);
                                    }
                                }))
                        .in(ERRORS),
                LegalVariant.of(
                                "ShowsAnObjectWithoutErrors",
                                "Section 'Resource overview' calls errors an object, and wants every attribute in every answer.",
                                () -> Freely.attributes(attributes -> {
                                    if (!attributes.hasNonNull(ERRORS)) {
                                        attributes.putObject(ERRORS);
                                    }
                                }))
                        .in(ERRORS),
                LegalVariant.of(
                                "TellsSeveralErrors",
                                "Section 'Resource overview' does not say how many errors a job has.",
                                () -> Freely.attributes(attributes -> {
                                    if (attributes.path(ERRORS).isArray()
                                            && !attributes.path(ERRORS).isEmpty()) {
                                        attributes.withArray(ERRORS).add(Reply.node("""
                                                        {"id":"e2","status":"500","code":"again","title":"Again","detail":"Twice."}"""));
                                    }
                                }))
                        .in(ERRORS),
                LegalVariant.of(
                                "ListsTheEssentialsAlone",
                                TEXT_AND_EXAMPLES,
                                () -> Freely.jobs(
                                        io.jobskit.conformance.proof.twist.Ask::isList,
                                        job -> Tricks.attributes(job)
                                                .retain(Set.of("job_type", "status", "parameters", ERRORS))))
                        // Where reading shows nothing of a Completed job either, nothing does.
                        .in(RedirectVariants.READING));
    }

    private static void inWholes(ObjectNode attributes) {
        if (attributes.path(PROGRESS).isNumber()) {
            attributes.put(PROGRESS, (int) Math.floor(attributes.path(PROGRESS).asDouble()));
        }
    }
}
