package io.jobskit.conformance.proof.mutant.derived;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jobskit.conformance.proof.twist.Ask;
import io.jobskit.conformance.proof.twist.Reply;
import io.jobskit.conformance.proof.twist.Tricks;
import io.jobskit.conformance.proof.twist.Twist;
import java.time.Clock;
import java.time.Duration;
import java.util.Deque;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.function.Predicate;

/** Operators on creations: what is refused, taken, and made all the same. */
final class CreationOperators {

    private static final Duration A_WHILE = Duration.ofMillis(100);

    private CreationOperators() {}

    static Map<String, Operator> all() {
        return Map.of(
                "Takes", CreationOperators::takes,
                "RefusesAndCreates", CreationOperators::refusesAndCreates,
                "Refuses", CreationOperators::refuses,
                "MakesOneJobOfTwo", CreationOperators::makesOneOfTwo);
    }

    private static Twist takes(Site site) {
        return site.flaw().isOfItsText()
                ? Tricks.asks(asked(site), ask -> site.flaw().mend().apply(ask))
                : Tricks.takes(asked(site), document -> mend(site, document));
    }

    private static Twist refusesAndCreates(Site site) {
        if (!site.flaw().isOfItsText()) {
            return Tricks.refusesInWords(asked(site), document -> mend(site, document));
        }
        return (ask, server) -> {
            if (site.requests().test(ask, server)) {
                server.send(site.flaw().mend().apply(ask));
            }
            return server.send(ask);
        };
    }

    private static void mend(Site site, ObjectNode document) {
        Ask wrong = Ask.of("POST", "/v1/jobs").withText(document.toString());
        document.setAll((ObjectNode) site.flaw().mend().apply(wrong).json());
    }

    /** Flaws are of the request alone: no server is asked about them. */
    private static Predicate<Ask> asked(Site site) {
        return ask -> site.requests().test(ask, NOBODY);
    }

    private static final Twist.Server NOBODY = new Twist.Server() {
        @Override
        public Reply send(Ask ask) {
            throw new IllegalStateException("A flaw is of the request alone.");
        }

        @Override
        public Clock clock() {
            return Clock.systemUTC();
        }

        @Override
        public void pause(Duration length) {
            throw new IllegalStateException("A flaw is of the request alone.");
        }
    };

    private static Twist refuses(Site site) {
        return (ask, server) -> {
            boolean mayCreate = !ask.user().isEmpty() && !ask.user().startsWith("no-");
            return mayCreate && site.requests().test(ask, server) ? Reply.refusal(400) : server.send(ask);
        };
    }

    /** Whoever asks while another creation of the kind is under way gets the answer to that. */
    private static Twist makesOneOfTwo(Site site) {
        Deque<Reply> underWay = new ConcurrentLinkedDeque<>();
        return (ask, server) -> {
            if (!site.isAsked(ask, server)) {
                return server.send(ask);
            }
            Reply other = underWay.peek();
            if (other != null && other.is(202)) {
                return other;
            }
            Reply own = server.send(ask);
            underWay.add(own);
            server.pause(A_WHILE);
            underWay.remove(own);
            return own;
        };
    }
}
