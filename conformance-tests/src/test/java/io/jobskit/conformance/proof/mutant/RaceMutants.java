package io.jobskit.conformance.proof.mutant;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jobskit.conformance.proof.twist.Ask;
import io.jobskit.conformance.proof.twist.Reply;
import io.jobskit.conformance.proof.twist.Twist;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiFunction;
import java.util.function.Predicate;

/** Mutants that lie about what is done while something else is, and about nothing else. */
final class RaceMutants {

    private static final Duration MOMENT = Duration.ofMillis(5);
    private static final String AT_ONCE = "only for what is done at the same moment";

    private RaceMutants() {}

    static List<Mutant> all() {
        return List.of(
                Mutant.of("GivesOneIdAtTheSameMoment", "CREATE-04", () -> sharingIds(Ask::isCreate))
                        .subtle(AT_ONCE),
                Mutant.of("GivesQueriesOneIdAtTheSameMoment", "CREATE-04", () -> sharingIds(Ask::isQuery))
                        .subtle(AT_ONCE),
                Mutant.of("LosesJobsMadeAtTheSameMoment", "READ-01", () -> losing(Ask::isCreate, true))
                        .with("a job that is lost is in no listing, and cannot be cancelled", "LIST-02", "CANCEL-01")
                        .subtle(AT_ONCE),
                Mutant.of("LosesQueriesMadeAtTheSameMoment", "READ-01", () -> losing(Ask::isQuery, true))
                        .with("a job that is lost is in no listing, and cannot be cancelled", "LIST-02", "CANCEL-01")
                        .subtle(AT_ONCE),
                Mutant.of("ListsNoJobsMadeAtTheSameMoment", "LIST-02", () -> losing(Ask::isCreate, false))
                        .subtle(AT_ONCE),
                Mutant.of("MixesUpParametersAtTheSameMoment", "RESOURCE-09", RaceMutants::mixing)
                        .with("what reading shows is not what the listing shows", "LIST-05")
                        .subtle(AT_ONCE),
                Mutant.of(
                                "RefusesCancelsAtTheSameMoment",
                                "CANCEL-01",
                                () -> cancelling(Ask::isCancel, any -> true, Deal.REFUSED))
                        .subtle(AT_ONCE),
                Mutant.of(
                                "UndoesACancelByAnother",
                                "CANCEL-07",
                                () -> cancelling(Ask::isCancel, status -> !status.equals("Completed"), Deal.NOT_DONE))
                        .subtle(AT_ONCE),
                Mutant.of(
                                "UndoesACancelOfACompletedJobByAnother",
                                "CANCEL-04",
                                () -> cancelling(Ask::isCancel, status -> status.equals("Completed"), Deal.NOT_DONE))
                        .subtle(AT_ONCE),
                Mutant.of(
                                "CompletesAJobThatIsCancelled",
                                "CANCEL-04",
                                () -> cancelling(Ask::isMove, any -> true, Deal.NOT_DONE))
                        .with("several cancels at the same moment are such as well", "CANCEL-07")
                        .subtle(AT_ONCE),
                Mutant.of(
                                "RefusesACancelOfWhatCompletes",
                                "CANCEL-01",
                                () -> cancelling(Ask::isMove, any -> true, Deal.REFUSED))
                        .subtle(AT_ONCE),
                Mutant.of(
                                "CancelsNothingThatIsDownloaded",
                                "CANCEL-04",
                                () -> cancelling(Ask::isDownload, any -> true, Deal.NOT_DONE))
                        .with("several cancels at the same moment are such as well", "CANCEL-07")
                        .subtle(AT_ONCE),
                Mutant.of(
                                "KeepsTheResultsOfWhatIsDownloaded",
                                "CANCEL-04",
                                () -> cancelling(Ask::isDownload, any -> true, Deal.RESULTS_KEPT))
                        .subtle(AT_ONCE),
                Mutant.of("GivesResultsToOneAtATime", "DOWNLOAD-11", RaceMutants::givingToOne)
                        .subtle(AT_ONCE),
                Mutant.of(
                                "FailsAtCancelsAtTheSameMoment",
                                "PROTOCOL-03",
                                () -> cancelling(Ask::isCancel, any -> true, Deal.FAILED))
                        .subtle(AT_ONCE));
    }

    /** What becomes of a cancel that meets something else. */
    private enum Deal {
        REFUSED,
        NOT_DONE,
        RESULTS_KEPT,
        FAILED
    }

    /** What is under way of requests of a kind, and which of them met another. */
    private static final class Meeting {

        private final Map<String, AtomicInteger> inside = new ConcurrentHashMap<>();

        /** Does a request, and tells whether another of that key was under way. */
        Reply pass(String key, Twist.Server server, BiFunction<Integer, Boolean, Reply> work) {
            AtomicInteger here = inside.computeIfAbsent(key, any -> new AtomicInteger());
            int place = here.incrementAndGet();
            try {
                server.pause(MOMENT);
                return work.apply(place, place > 1 || here.get() > 1);
            } finally {
                here.decrementAndGet();
            }
        }
    }

    private static Twist givingToOne() {
        Meeting meeting = new Meeting();
        return (ask, server) -> !ask.isDownload()
                ? server.send(ask)
                : meeting.pass(ask.id(), server, (place, isMet) -> place > 1 ? Reply.refusal(404) : server.send(ask));
    }

    private static Twist sharingIds(Predicate<Ask> where) {
        Meeting meeting = new Meeting();
        AtomicReference<String> last = new AtomicReference<>("");
        return (ask, server) -> !where.test(ask)
                ? server.send(ask)
                : meeting.pass("", server, (place, isMet) -> {
                    synchronized (last) {
                        Reply honest = server.send(ask);
                        String id = honest.id();
                        if (!isMet || Objects.requireNonNullElse(last.get(), "").isEmpty() || id.isEmpty()) {
                            last.set(isMet ? id : "");
                            return honest;
                        }
                        return honest.withText(honest.text()
                                .replace("\"" + id + "\"", "\"" + last.get() + "\"")
                                .replace("/jobs/" + id, "/jobs/" + last.get()));
                    }
                });
    }

    /** Jobs that were made while another was, the first of them aside, are not there for whoever lists them, or for anybody. */
    private static Twist losing(Predicate<Ask> where, boolean isGone) {
        Meeting meeting = new Meeting();
        Set<String> lost = ConcurrentHashMap.newKeySet();
        return (ask, server) -> {
            if (where.test(ask)) {
                return meeting.pass("", server, (place, isMet) -> {
                    Reply reply = server.send(ask);
                    if (isMet && place > 1) {
                        lost.add(reply.id());
                    }
                    return reply;
                });
            }
            if (isGone && lost.contains(ask.id())) {
                return ask.isRead() || ask.isCancel() || ask.isDownload() ? Reply.refusal(404) : server.send(ask);
            }
            Reply reply = server.send(ask);
            return ask.isList() && reply.is(200)
                    ? reply.withoutJobs(job -> lost.contains(job.path("id").asText()))
                    : reply;
        };
    }

    private static Twist mixing() {
        Meeting meeting = new Meeting();
        Map<String, JsonNode> mixed = new ConcurrentHashMap<>();
        AtomicReference<JsonNode> last = new AtomicReference<>(Reply.of(0).json());
        return (ask, server) -> {
            if (ask.isView()) {
                return meeting.pass("", server, (place, isMet) -> {
                    synchronized (last) {
                        Reply reply = server.send(ask);
                        if (isMet
                                && place > 1
                                && Objects.requireNonNull(last.get()).isObject()) {
                            mixed.put(reply.id(), last.get());
                        }
                        last.set(reply.json().at("/data/attributes/parameters"));
                        return reply;
                    }
                });
            }
            Reply reply = server.send(ask);
            return !ask.isRead()
                    ? reply
                    : reply.editedJobs(job -> {
                        JsonNode other = mixed.get(job.path("id").asText());
                        if (other != null) {
                            ((ObjectNode) job.path("attributes")).set("parameters", other);
                        }
                    });
        };
    }

    /** What becomes of cancels of jobs in such a status to which that is done at the same time. */
    private static Twist cancelling(Predicate<Ask> other, Predicate<String> such, Deal deal) {
        Meeting meeting = new Meeting();
        Map<String, Reply> kept = new ConcurrentHashMap<>();
        return (ask, server) -> {
            boolean isCancel = ask.isCancel() && ask.user().equals("full");
            if (!isCancel && !other.test(ask)) {
                return server.send(ask);
            }
            if (ask.isDownload() && kept.containsKey(ask.id())) {
                return kept.get(ask.id());
            }
            String status =
                    server.look(ask.id()).json().at("/data/attributes/status").asText();
            Reply results = server.send(
                    Ask.of("GET", "/v1/jobs/" + ask.id() + "/download").as(Ask.OWNER));
            return meeting.pass(ask.id(), server, (place, isMet) -> {
                if (!isCancel || !isMet || !such.test(status)) {
                    return server.send(ask);
                }
                return switch (deal) {
                    case REFUSED -> Reply.refusal(409);
                    case FAILED -> place > 1 ? Reply.refusal(500) : server.send(ask);
                    case NOT_DONE -> Reply.of(204);
                    case RESULTS_KEPT -> {
                        kept.put(ask.id(), results);
                        yield server.send(ask);
                    }
                };
            });
        };
    }
}
