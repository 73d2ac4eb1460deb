package io.jobskit.conformance.proof.mutant.derived;

import io.jobskit.conformance.proof.twist.Ask;
import io.jobskit.conformance.proof.twist.Reply;
import io.jobskit.conformance.proof.twist.Twist;
import io.jobskit.conformance.proof.twist.Untwisted;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A client that asks for something of everything that the contract speaks of, and judges nothing. */
final class Tour {

    private final Twist twist;
    private final List<String> before;
    private final Untwisted server = new Untwisted();
    private final List<String> answers = new ArrayList<>();

    /** An answer was another than the one before. */
    private static final class Differs extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    private Tour(Twist twist, List<String> before) {
        this.twist = twist;
        this.before = before;
    }

    /**
     * A part of the tour, which begins with a server that has no jobs.
     *
     * @param words what a name is like of a mutant that is likely to show there
     * @param goes what is asked for
     */
    record Part(Pattern words, Consumer<Tour> goes) {

        static Part of(String words, Consumer<Tour> goes) {
            return new Part(Pattern.compile(words), goes);
        }

        /** What the honest server answers. */
        List<String> honest() {
            Tour tour = new Tour((ask, server) -> server.send(ask), List.of());
            goes.accept(tour);
            return tour.answers;
        }

        /** Whether a client that does the same sees something else. */
        boolean differs(Twist twist, List<String> honest) {
            try {
                goes.accept(new Tour(twist, honest));
                return false;
            } catch (Differs seen) {
                return true;
            }
        }

        boolean isLikelyFor(String mutant) {
            return words.matcher(mutant).find();
        }
    }

    static List<Part> parts() {
        return Stream.of(TourOfCreations.parts(), TourOfPages.parts(), TourOfJobs.parts())
                .flatMap(List::stream)
                .toList();
    }

    Reply say(Ask ask) {
        Reply reply = twist.answer(ask, server);
        String answer = reply.status() + " " + reply.headers() + "\n"
                + Base64.getEncoder().encodeToString(reply.body());
        answers.add(answer);
        if (answers.size() <= before.size() && !answer.equals(before.get(answers.size() - 1))) {
            throw new Differs();
        }
        return reply;
    }

    /** Two requests, the second while the first is answered, if whoever answers pauses for that. */
    void sayBoth(Ask one, Ask other) {
        server.meanwhile(() -> say(other));
        say(one);
        server.happens();
    }

    void passes(Duration length) {
        server.passes(length);
    }

    Ask get(String path) {
        int query = path.indexOf('?');
        Ask ask = Ask.of("GET", query < 0 ? path : path.substring(0, query)).as(Ask.OWNER);
        return query < 0 ? ask : ask.withQuery(path.substring(query));
    }

    Ask delete(String id) {
        return Ask.of("DELETE", "/v1/jobs/" + id).as(Ask.OWNER);
    }

    /** A creation whose job waits until it is told to go on. */
    Ask create(String document) {
        return Ask.of("POST", "/v1/jobs")
                .as(Ask.OWNER)
                .with("Content-Type", Reply.JSON_API)
                .with("Jobs-Control", "hold")
                .withText(document);
    }

    void control(String id, String action, String body) {
        say(Ask.of("POST", "/__control/jobs/" + id + "/" + action)
                .with("Content-Type", "application/json")
                .withText(body));
    }

    static String key(String name) {
        return "Basic " + Base64.getEncoder().encodeToString((name + ":secret").getBytes(StandardCharsets.UTF_8));
    }
}
