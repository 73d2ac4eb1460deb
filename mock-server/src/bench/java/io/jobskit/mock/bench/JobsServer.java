package io.jobskit.mock.bench;

import io.jobskit.mock.JobsMockServer;
import io.jobskit.mock.server.StartException;
import io.jobskit.mock.store.StoreAddress;
import java.nio.file.Path;

/** The stub as a test uses it: its library, with the usual settings. */
final class JobsServer {

    private JobsServer() {}

    /** Serves until the process ends; takes the file that keeps its jobs, or a database and who may use it, if one does. */
    public static void main(String[] arguments) throws StartException {
        JobsMockServer.Builder server = JobsMockServer.builder().port(0);
        if (arguments.length == 1) {
            server.store(Path.of(arguments[0]));
        } else if (arguments.length == 2) {
            server.sharedStore(new StoreAddress(arguments[0], arguments[1], null));
        }
        ReadyJobs.announce(server.start().port());
    }
}
