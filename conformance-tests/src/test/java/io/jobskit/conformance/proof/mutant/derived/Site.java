package io.jobskit.conformance.proof.mutant.derived;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jobskit.conformance.proof.twist.Ask;
import io.jobskit.conformance.proof.twist.Reply;
import io.jobskit.conformance.proof.twist.Tricks;
import io.jobskit.conformance.proof.twist.Twist;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * A place of the contract at which an operator is used: requests, answers to them, and jobs that they are about or show.
 *
 * @param word what a mutant's name says of it
 * @param requests which requests
 * @param replies which honest answers to them
 * @param jobs which jobs
 * @param isOfSomeJobs whether jobs are looked at at all
 * @param isOfSomebody whether it says who asks; else those do whom the server lets do everything
 * @param isFromTheSecondTime whether a job is left alone the first time
 * @param flaw what is wrong with the requests, if anything is
 */
record Site(
        String word,
        BiPredicate<Ask, Twist.Server> requests,
        Predicate<Reply> replies,
        Predicate<ObjectNode> jobs,
        boolean isOfSomeJobs,
        boolean isOfSomebody,
        boolean isFromTheSecondTime,
        Flaw flaw) {

    private static final Set<String> ENTITLED = Set.of("full", "full-queue");

    /**
     * What is wrong with a creation.
     *
     * @param mend makes it right
     * @param isOfItsText whether the document itself is wrong, and not what it asks for
     */
    record Flaw(UnaryOperator<Ask> mend, boolean isOfItsText) {

        static final Flaw NONE = new Flaw(UnaryOperator.identity(), true);
    }

    static Site everywhere(String word) {
        return new Site(word, (ask, server) -> true, reply -> true, Tricks.any(), false, false, false, Flaw.NONE);
    }

    Site asked(Predicate<Ask> which) {
        return askedOf((ask, server) -> which.test(ask));
    }

    Site askedOf(BiPredicate<Ask, Twist.Server> which) {
        return new Site(
                word, requests.and(which), replies, jobs, isOfSomeJobs, isOfSomebody, isFromTheSecondTime, flaw);
    }

    Site answered(Predicate<Reply> which) {
        return new Site(
                word, requests, replies.and(which), jobs, isOfSomeJobs, isOfSomebody, isFromTheSecondTime, flaw);
    }

    Site of(Predicate<ObjectNode> which) {
        return new Site(word, requests, replies, jobs.and(which), true, isOfSomebody, isFromTheSecondTime, flaw);
    }

    Site by(Predicate<String> user) {
        Site site = asked(ask -> user.test(ask.user()));
        return new Site(word, site.requests, replies, jobs, isOfSomeJobs, true, isFromTheSecondTime, flaw);
    }

    Site fromTheSecondTime() {
        return new Site(word, requests, replies, jobs, isOfSomeJobs, isOfSomebody, true, flaw);
    }

    Site wrong(UnaryOperator<Ask> mend, boolean isOfItsText) {
        return new Site(
                word,
                requests,
                replies,
                jobs,
                isOfSomeJobs,
                isOfSomebody,
                isFromTheSecondTime,
                new Flaw(mend, isOfItsText));
    }

    /** Whether a request is one of those that show jobs here. */
    boolean shows(Ask ask, Twist.Server server) {
        return requests.test(ask, server);
    }

    /** Whether a request is made here: it is one of those, of somebody who may, and about such a job. */
    boolean isAsked(Ask ask, Twist.Server server) {
        return requests.test(ask, server)
                && (isOfSomebody || !isOfSomeJobs || ENTITLED.contains(ask.user()))
                && (!isOfSomeJobs || isAboutSuchAJob(ask, server));
    }

    /** Whether the job that a request names, or asks for, is one of those. */
    boolean isAboutSuchAJob(Ask ask, Twist.Server server) {
        JsonNode job = ask.isCreate() ? ask.json().path("data") : data(ask, server);
        return job.path("attributes").isObject() && jobs.test((ObjectNode) job);
    }

    private static JsonNode data(Ask ask, Twist.Server server) {
        String user = ask.user().equals("full-queue") ? ask.headers().getOrDefault("Authorization", "") : Ask.OWNER;
        return ask.id().isEmpty()
                ? Reply.of(404).json()
                : server.send(Ask.of("GET", "/v1/jobs/" + ask.id()).as(user))
                        .json()
                        .path("data");
    }
}
