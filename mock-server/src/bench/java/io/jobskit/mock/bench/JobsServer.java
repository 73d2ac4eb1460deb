package io.jobskit.mock.bench;

import io.jobskit.mock.JobsMockServer;
import io.jobskit.mock.server.StartException;

/** The stub as a test uses it: its library, with the usual settings. */
final class JobsServer {

    private JobsServer() {}

    /** Serves until the process ends. */
    public static void main(String[] arguments) throws StartException {
        ReadyJobs.announce(JobsMockServer.builder().port(0).start().port());
    }
}
