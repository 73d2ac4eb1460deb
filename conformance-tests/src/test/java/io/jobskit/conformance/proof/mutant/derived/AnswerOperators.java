package io.jobskit.conformance.proof.mutant.derived;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jobskit.conformance.proof.twist.Ask;
import io.jobskit.conformance.proof.twist.Reply;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** Operators on whole answers: codes, headers, refusals, and whom the server lets do what. */
final class AnswerOperators {

    private AnswerOperators() {}

    static Map<String, Operator> all() {
        Map<String, Operator> all = new TreeMap<>();
        all.put("LetsThrough", Operator.instead((ask, server) -> server.send(ask.as(Ask.OWNER))));
        all.put("RefusesAndDoes", Operator.instead((ask, server) -> {
            server.send(ask.as(Ask.OWNER));
            return server.send(ask);
        }));
        all.put("LabelsAsText", labels("text/plain"));
        all.put("LabelsAsXml", labels("application/xml"));
        all.put("LabelsAsBytes", labels("application/octet-stream"));
        all.put("LabelsAsNothing", Operator.succeeding(reply -> reply.without("Content-Type")));
        all.put("EmptiesErrorsOf", Operator.answering(reply -> reply.edited(document -> document.putArray("errors"))));
        all.put("DropsDetailOfErrorsOf", errors(error -> error.remove("detail")));
        all.put(
                "NumbersStatusOfErrorsOf",
                errors(error -> error.put("status", error.path("status").asInt())));
        all.put("MismatchesStatusOfErrorsOf", errors(error -> error.put("status", "400")));
        return all;
    }

    private static Operator labels(String type) {
        return Operator.succeeding(reply -> reply.with("Content-Type", type));
    }

    private static Operator errors(Consumer<ObjectNode> change) {
        return Operator.answering(reply -> reply.edited(
                document -> document.withArray("errors").forEach(error -> change.accept((ObjectNode) error))));
    }

    /** Answers with another code: a success with the body of the honest one, a refusal with words. */
    static Operator answers(int code) {
        return site -> (ask, server) -> {
            boolean isHere = site.isAsked(ask, server);
            if (isHere && code >= 400 && ask.isCreate() && site.flaw().equals(Site.Flaw.NONE) && !site.isOfSomebody()) {
                return Reply.refusal(code);
            }
            Reply honest = server.send(ask);
            boolean needsSuccess = code / 100 == 2 && (ask.isCreate() || ask.isList());
            boolean isAboutWhoAsks = (honest.is(401) || honest.is(403)) && !site.isOfSomebody();
            return isHere
                            && site.replies().test(honest)
                            && !isAboutWhoAsks
                            && (!needsSuccess || honest.status() / 100 == 2)
                    ? changed(honest, code)
                    : honest;
        };
    }

    private static Reply changed(Reply honest, int code) {
        if (code == 204) {
            return Reply.of(204);
        }
        if (code / 100 == 2 && honest.status() / 100 == 2) {
            return honest.withStatus(code);
        }
        return code / 100 == 2
                ? Reply.of(code)
                        .with("Content-Type", Reply.JSON_API)
                        .with("Content-Disposition", "attachment; filename=\"portfolio_data.json\"")
                        .withText("{\"data\":[]}")
                : Reply.refusal(code);
    }

    /** Does what it is asked, and answers with another code. */
    static Operator does(int code) {
        return Operator.succeeding(reply -> code / 100 == 2
                ? reply.withStatus(code).with("Content-Type", Reply.JSON_API).withText("{}")
                : Reply.refusal(code));
    }

    /** Answers so the first time only that it would have succeeded for a job, or, from the second time on, always. */
    static Operator time(int code, int time) {
        return site -> {
            Map<String, Integer> succeeded = new ConcurrentHashMap<>();
            return (ask, server) -> {
                boolean isHere = site.isAsked(ask, server);
                Reply honest = server.send(ask);
                if (!isHere || !honest.is(200)) {
                    return honest;
                }
                int times = succeeded.merge(ask.id(), 1, Integer::sum);
                return (time == 1 ? times == 1 : times >= time) ? Reply.refusal(code) : honest;
            };
        };
    }
}
