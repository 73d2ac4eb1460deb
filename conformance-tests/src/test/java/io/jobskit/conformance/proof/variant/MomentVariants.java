package io.jobskit.conformance.proof.variant;

import static io.jobskit.conformance.proof.twist.Tricks.attributes;
import static io.jobskit.conformance.proof.twist.Tricks.status;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jobskit.conformance.proof.twist.Ask;
import io.jobskit.conformance.proof.twist.Twist;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

/** Freedoms in telling when a job started and completed (section "Resource overview"). */
final class MomentVariants {

    static final String FORM = "form of times";
    private static final String ISO =
            "Section 'Resource overview' asks for ISO 8601 in UTC, which can be written in several ways.";

    private MomentVariants() {}

    static List<LegalVariant> all() {
        return List.of(
                LegalVariant.of("TellsMillionthsOfSeconds", ISO, () -> times(text -> text.replace("Z", ".123456Z")))
                        .in(FORM),
                LegalVariant.of("WritesAnOffsetOfNothing", ISO, () -> times(text -> text.replace("Z", "+00:00")))
                        .in(FORM),
                LegalVariant.of("WritesTimesInTheBasicForm", ISO, () -> times(text -> text.replaceAll("[-:]", "")))
                        .in(FORM),
                LegalVariant.of("WritesFractionsAfterAComma", ISO, () -> times(text -> text.replace("Z", ",5Z")))
                        .in(FORM),
                LegalVariant.of(
                                "TellsTheStartMoreFinelyThanTheEnd",
                                "Section 'Resource overview' shows times to the second, so what is finer does not count.",
                                () -> Freely.attribute("started_at", text -> text.replace("Z", ".999Z")))
                        .in(FORM),
                LegalVariant.of(
                                "ListsTimesMoreFinely",
                                ISO,
                                () -> Freely.jobs(Ask::isList, job -> times(job, text -> text.replace("Z", ".9Z"))))
                        .in(FORM),
                LegalVariant.of(
                        "StartsJobsWhenTheyRun",
                        "Section 'Resource overview' does not say whether a job that was picked up has started.",
                        MomentVariants::startingWhenTheyRun),
                LegalVariant.of(
                        "EndsNothingButCompletedJobs",
                        "Section 'Resource overview' explains completed_at as the time at which the job completed.",
                        MomentVariants::endingCompletedJobsOnly));
    }

    private static Twist times(UnaryOperator<String> change) {
        return Freely.jobs(job -> times(job, change));
    }

    private static void times(ObjectNode job, UnaryOperator<String> change) {
        for (String name : List.of("started_at", "completed_at")) {
            if (attributes(job).hasNonNull(name)) {
                String whole = Instant.parse(attributes(job).get(name).asText())
                        .truncatedTo(ChronoUnit.SECONDS)
                        .toString();
                attributes(job).put(name, change.apply(whole));
            }
        }
    }

    private static Twist startingWhenTheyRun() {
        Set<String> neverRan = ConcurrentHashMap.newKeySet();
        Twist shown = Freely.jobs(job -> {
            boolean isPickedUp = status(job).equals("Picked Up By Job Runner");
            if (isPickedUp
                    || (status(job).equals("User Cancelled")
                            && neverRan.contains(job.path("id").asText()))) {
                attributes(job).remove("started_at");
            }
        });
        return shown.over((ask, server) -> {
            if ((ask.isCancel() || ask.isMove()) && label(server, ask.id()).equals("Picked Up By Job Runner")) {
                neverRan.add(ask.id());
            }
            return server.send(ask);
        });
    }

    private static Twist endingCompletedJobsOnly() {
        Set<String> hadCompleted = ConcurrentHashMap.newKeySet();
        Set<String> completed = Set.of("Completed", "Timed Out");
        Twist shown = Freely.jobs(job -> {
            if (!completed.contains(status(job))
                    && !hadCompleted.contains(job.path("id").asText())) {
                attributes(job).remove("completed_at");
            }
        });
        return shown.over((ask, server) -> {
            if ((ask.isCancel() || ask.isMove() || ask.isAge()) && completed.contains(label(server, ask.id()))) {
                hadCompleted.add(ask.id());
            }
            return server.send(ask);
        });
    }

    private static String label(Twist.Server server, String id) {
        return server.look(id).json().at("/data/attributes/status").asText();
    }
}
