package io.jobskit.conformance.proof.mutant.derived;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jobskit.conformance.proof.twist.Ask;
import io.jobskit.conformance.proof.twist.Reply;
import io.jobskit.conformance.proof.twist.Twist;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** A way of going wrong, wherever that is: of a site it makes a twist, anew for each run. */
@FunctionalInterface
interface Operator {

    Twist at(Site site);

    /** Changes the answers to requests made there. */
    static Operator answering(UnaryOperator<Reply> change) {
        return site -> (ask, server) -> {
            boolean isHere = site.isAsked(ask, server);
            Reply honest = server.send(ask);
            return isHere && site.replies().test(honest) ? change.apply(honest) : honest;
        };
    }

    /** Changes what is answered there with success. */
    static Operator succeeding(UnaryOperator<Reply> change) {
        return answering(reply -> reply.status() / 100 == 2 ? change.apply(reply) : reply);
    }

    /** Does something else there. */
    static Operator instead(Action action) {
        return site -> (ask, server) -> site.isAsked(ask, server) ? action.done(ask, server) : server.send(ask);
    }

    /** What is done with a request. */
    interface Action {
        Reply done(Ask ask, Twist.Server server);
    }

    /** Changes the jobs that are shown there. */
    static Operator showing(Consumer<ObjectNode> change) {
        return remembering((job, memory) -> change.accept(job));
    }

    /** A change of a job that knows the jobs that were seen before. */
    interface Change {
        void of(ObjectNode job, Memory memory);
    }

    /** Changes the jobs that are shown there by what was seen of others. */
    static Operator remembering(Change change) {
        return site -> {
            Memory memory = new Memory();
            Set<String> seen = ConcurrentHashMap.newKeySet();
            return (ask, server) -> {
                Reply honest = server.send(ask);
                if (honest.status() / 100 != 2 || !(ask.isCreate() || ask.isRead() || ask.isList())) {
                    return honest;
                }
                Reply.jobs(honest.json()).forEach(memory::sees);
                return site.shows(ask, server) && site.replies().test(honest)
                        ? honest.editedJobs(job -> {
                            boolean isHere = site.jobs().test(job);
                            if (isHere
                                    && (!site.isFromTheSecondTime()
                                            || !seen.add(job.path("id").asText()))) {
                                change.of(job, memory);
                            }
                        })
                        : honest;
            };
        };
    }
}
