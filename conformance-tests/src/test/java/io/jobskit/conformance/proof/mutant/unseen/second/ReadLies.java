package io.jobskit.conformance.proof.mutant.unseen.second;

import static io.jobskit.conformance.proof.mutant.unseen.LieParts.id;
import static io.jobskit.conformance.proof.twist.Tricks.any;
import static io.jobskit.conformance.proof.twist.Tricks.status;

import io.jobskit.conformance.proof.mutant.Mutant;
import io.jobskit.conformance.proof.twist.Ask;
import io.jobskit.conformance.proof.twist.Pages;
import io.jobskit.conformance.proof.twist.Reply;
import io.jobskit.conformance.proof.twist.Times;
import io.jobskit.conformance.proof.twist.Tricks;
import io.jobskit.conformance.proof.twist.Twist;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Servers that are wrong about reading one job or many. */
final class ReadLies {

    private static final String LIMIT = "page(%5B|\\[)limit(%5D|\\])=";

    private ReadLies() {}

    static List<Mutant> all() {
        return List.of(
                Mutant.of(
                                "ReadsAJobWithoutItsParameters",
                                "READ-01",
                                () -> Tricks.shows(Ask::isRead, any(), Times.without("parameters")))
                        .with("they are not there", "RESOURCE-09", "LIST-05"),
                Mutant.of(
                        "LeavesOutWhereThereIsNoFurtherPage",
                        "LIST-03",
                        () -> Tricks.answers(
                                Ask::isList,
                                reply -> reply.edited(document -> {
                                    if (document.at("/links/next").isNull()) {
                                        document.withObject("/links").remove("next");
                                    }
                                }))),
                Mutant.of(
                                "ListsJobsWithoutLinks",
                                "LIST-10",
                                () -> Tricks.shows(Ask::isList, any(), job -> job.remove("links")))
                        .with("there is no link", "RESOURCE-12", "LIST-05"),
                Mutant.of(
                        "RefusesPagesThatAreTooLong",
                        "LIST-11",
                        () -> Tricks.instead(
                                ask -> ask.isList()
                                        && Times.isOwners(ask)
                                        && ask.query().matches(".*" + LIMIT + "(\\d{5,}|[3-9]\\d{3}|2(?!000)\\d{3}).*"),
                                Reply.refusal(400))),
                Mutant.of("ListsNoMoreWhatIsDoneAndSeen", "READ-04", ReadLies::seen)
                        .subtle("only in the listing, for a Completed job that was read")
                        .with("it is listed no more", "LIST-02", "LIST-06", "STATUS-14"),
                Mutant.of(
                                "StumblesOverForeignLetters",
                                "READ-05",
                                () -> Tricks.instead(
                                        ask -> ask.isRead()
                                                && Times.isOwners(ask)
                                                && ask.id().matches(".*(%[89A-Fa-f][0-9A-Fa-f]|[^\\x00-\\x7F]).*"),
                                        Reply.refusal(500)))
                        .subtle("only for an id with letters beyond ASCII")
                        .with("it is a server error", "PROTOCOL-03"),
                Mutant.of("PagesBySecond", "LIST-06", ReadLies::bySecond)
                        .subtle("only for jobs created in the same second as the last of the page before")
                        .with("they are on no page", "LIST-02"),
                Mutant.of(
                                "ForgetsTheLimitBehindTheFirstPage",
                                "LIST-07",
                                () -> Tricks.asks(
                                        Ask::isLaterPage,
                                        ask -> ask.withQuery(ask.query().replaceAll(LIMIT + "\\d+&?", ""))))
                        .subtle("only for a page behind the first, with more jobs left than the limit"));
    }

    private static Twist seen() {
        Set<String> seen = ConcurrentHashMap.newKeySet();
        return (ask, server) -> {
            Reply honest = server.send(ask);
            if (ask.isRead() && honest.text().contains("\"Completed\"")) {
                seen.add(ask.id());
            }
            return ask.isList() && honest.is(200)
                    ? honest.withoutJobs(
                            job -> seen.contains(id(job)) && status(job).equals("Completed"))
                    : honest;
        };
    }

    /** A page begins behind the second in which the last job of the one before was created. */
    private static Twist bySecond() {
        Pages pages = new Pages();
        Map<String, Long> seconds = new ConcurrentHashMap<>();
        return (ask, server) -> {
            Reply honest = server.send(ask);
            if (ask.isCreate() && honest.is(202)) {
                seconds.put(honest.id(), server.clock().instant().getEpochSecond());
            }
            if (!ask.isList() || !honest.is(200)) {
                return honest;
            }
            pages.note(ask, honest);
            Long last = seconds.get(pages.jobBefore(ask).path("id").asText());
            return last == null ? honest : honest.withoutJobs(job -> last.equals(seconds.get(id(job))));
        };
    }
}
