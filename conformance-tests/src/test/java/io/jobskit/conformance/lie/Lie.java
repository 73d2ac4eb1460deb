package io.jobskit.conformance.lie;

/** What stands between a client and an honest server. It may keep what it saw; one lie is for one run. */
@FunctionalInterface
interface Lie {

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

    /** Both lies, this one told to the client last. */
    default Lie over(Lie inner) {
        return (ask, server) -> answer(ask, next -> inner.answer(next, server));
    }
}
