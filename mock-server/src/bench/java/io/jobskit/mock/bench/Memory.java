package io.jobskit.mock.bench;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** What the runnable jar holds of the machine's memory: idle, after many reads, and after many that a page watches. */
final class Memory {

    private static final double GOAL = 120;

    private Memory() {}

    static void run(Settings settings) throws IOException {
        List<String> command = new ArrayList<>(settings.launcherFlags());
        command.addAll(List.of("-jar", settings.jar().toString(), "--port", "0"));
        try (Child child = Child.of(command);
                Client client = new Client(child.port())) {
            client.completed(client.create(Messages.QUERY_JOB));
            double idle = settled(child);
            read(child, settings.reads());
            double after = settled(child);
            HttpURLConnection page = Watched.listen(child.port());
            read(child, settings.reads());
            double watched = settled(child);
            page.disconnect();
            new Table("Resident memory of the runnable jar, in MB", "", "", "")
                    .row("idle, after one job", Table.whole(idle), Table.goal("≤ 120", idle <= GOAL))
                    .row(
                            "after " + Table.whole(settings.reads()) + " reads",
                            Table.whole(after),
                            Table.goal("≤ 120 and no more than idle", after <= GOAL && after <= idle))
                    .row(
                            "after as many more, which a page watches",
                            Table.whole(watched),
                            Table.goal("≤ 120", watched <= GOAL))
                    .print(System.out);
        }
    }

    private static void read(Child child, int times) throws IOException {
        try (Load load = new Load(child.port(), List.of(Messages.get("/v1/jobs/1")), 200)) {
            load.drive(times);
        }
    }

    private static double settled(Child child) throws IOException {
        LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(1));
        return child.residentMegabytes();
    }
}
