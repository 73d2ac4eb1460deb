package io.jobskit.conformance.proof.twist;

/** What stands between a client and an honest server. It may keep what it saw; one is for one run. */
@FunctionalInterface
public interface Twist {

    /** The answer that the client gets. */
    Reply answer(Ask ask, Server server);

    /** The honest server. */
    @FunctionalInterface
    interface Server {

        /** What it answers. */
        Reply send(Ask ask);

        /** What it says of a job when somebody else asks, as the user who creates jobs. */
        default Reply look(String id) {
            return send(Ask.of("GET", "/v1/jobs/" + id).as(Ask.OWNER));
        }
    }

    /** Both, this one nearest to the client. */
    default Twist over(Twist inner) {
        return (ask, server) -> answer(ask, next -> inner.answer(next, server));
    }
}
