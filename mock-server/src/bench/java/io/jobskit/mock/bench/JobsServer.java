package io.jobskit.mock.bench;

import io.jobskit.mock.JobsMockServer;
import io.jobskit.mock.server.StartException;
import java.nio.file.Path;

/** The stub as a test uses it: its library, with the usual settings. */
final class JobsServer {

    private JobsServer() {}

    /** Serves until the process ends; takes the file that keeps its jobs, if one does. */
    public static void main(String[] arguments) throws StartException {
        Path store = arguments.length == 0 ? null : Path.of(arguments[0]);
        ReadyJobs.announce(JobsMockServer.builder().port(0).store(store).start().port());
    }
}
