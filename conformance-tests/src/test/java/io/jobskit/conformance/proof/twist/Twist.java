package io.jobskit.conformance.proof.twist;

import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.function.Function;

/** What stands between a client and an honest server. It may keep what it saw; one is for one run. */
@FunctionalInterface
public interface Twist {

    /** The answer that the client gets. */
    Reply answer(Ask ask, Server server);

    /** The honest server, and the time that passes while it answers. */
    interface Server {

        /** What it answers. */
        Reply send(Ask ask);

        /** The time of the run. */
        Clock clock();

        /** Lets time pass before the answer. */
        void pause(Duration length);

        /** This server, but for what it answers. */
        default Server answering(Function<Ask, Reply> other) {
            Server same = this;
            return new Server() {
                @Override
                public Reply send(Ask ask) {
                    return other.apply(ask);
                }

                @Override
                public Clock clock() {
                    return same.clock();
                }

                @Override
                public void pause(Duration length) {
                    same.pause(length);
                }
            };
        }

        /** What it says of a job when somebody else asks, as the user who creates jobs. */
        default Reply look(String id) {
            return send(Ask.of("GET", "/v1/jobs/" + id).as(Ask.OWNER));
        }

        /** Whether that job is in that status. */
        default boolean isIn(String id, String status) {
            return look(id).text().contains("\"" + status + "\"");
        }

        /** Whether that job is a query. */
        default boolean isQuery(String id) {
            return look(id).text().toUpperCase(Locale.ROOT).contains("\"PORTFOLIO_QUERY\"");
        }
    }

    /** How its answers go over the wire, and below which path it is. */
    default Wiring wiring() {
        return Wiring.PLAIN;
    }

    /** It as it is, on such a wire. */
    default Twist on(Wiring wiring) {
        return new Wired(this, wiring);
    }

    /** Both, this one nearest to the client. */
    default Twist over(Twist inner) {
        Twist both = (ask, server) -> answer(ask, server.answering(next -> inner.answer(next, server)));
        return new Wired(both, wiring().equals(Wiring.PLAIN) ? inner.wiring() : wiring());
    }

    /** A twist on a wire of its own. */
    record Wired(Twist twist, Wiring wiring) implements Twist {

        @Override
        public Reply answer(Ask ask, Server server) {
            return twist.answer(ask, server);
        }
    }
}
