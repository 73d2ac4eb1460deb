package io.jobskit.mock.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** What clients see: requests per CPU-second of reading a job, side by side, and of the stub's other operations. */
final class Outside {

    private static final String STUB = JobsServer.class.getName();
    private static final double LONG_WARM_UP = 30;

    private final Settings settings;
    private final Path body;

    private Outside(Settings settings, Path body) {
        this.settings = settings;
        this.body = body;
    }

    static void run(Settings settings) throws IOException {
        Path body = Files.createTempFile("bench-", ".json");
        try {
            Outside outside = new Outside(settings, body);
            outside.writeBody();
            outside.reading("after 5 s of warm-up", false);
            if (settings.thorough()) {
                outside.reading("after " + Table.whole(LONG_WARM_UP) + " CPU-seconds of warm-up", true);
            }
            outside.operations();
        } finally {
            Files.delete(body);
        }
    }

    /** The other servers answer with the very bytes with which the stub does. */
    private void writeBody() throws IOException {
        try (Child child = Child.ofClass(settings.flags(), STUB);
                Client client = new Client(child.port())) {
            Files.writeString(body, client.completed(client.create(Messages.QUERY_JOB)));
        }
    }

    private void reading(String when, boolean thorough) throws IOException {
        String file = body.toString();
        Map<String, Measurement> measured = new LinkedHashMap<>();
        measured.put("JDK HttpServer, map", read(thorough, false, JdkMapServer.class.getName(), file));
        measured.put("Jetty 12 handler, map", read(thorough, false, JettyMapServer.class.getName(), file));
        measured.put("WireMock, static", read(thorough, false, WireMockStub.class.getName(), file));
        measured.put("WireMock, template", read(thorough, false, WireMockStub.class.getName(), file, "template"));
        measured.put("jobs-mock, library", read(thorough, true, STUB));
        measured.put("jobs-mock, command and its log", read(thorough, true, "io.jobskit.mock.cli.Main", "--port", "0"));
        ReadingTable.print(when, measured);
    }

    private Measurement read(boolean thorough, boolean stateful, String mainClass, String... arguments)
            throws IOException {
        try (Child child = Child.ofClass(settings.flags(), mainClass, arguments)) {
            int port = child.port();
            if (stateful) {
                createAll(port);
            }
            // WireMock's static stub is for one job: anything else would have to match more.
            boolean one = mainClass.equals(WireMockStub.class.getName());
            List<byte[]> requests = IntStream.rangeClosed(1, one ? 1 : ReadyJobs.COUNT)
                    .mapToObj(id -> Messages.get("/v1/jobs/" + id))
                    .toList();
            return thorough
                    ? Measurement.afterCpuSeconds(child, port, requests, 200, LONG_WARM_UP, 10)
                    : Measurement.of(child, port, requests, 200, 5, 5);
        }
    }

    private static void createAll(int port) throws IOException {
        try (Client client = new Client(port)) {
            for (int i = 0; i < ReadyJobs.COUNT; i++) {
                client.create(Messages.QUERY_JOB);
            }
        }
    }

    private void operations() throws IOException {
        Table table = new Table(
                "jobs-mock, library: other operations (after 3 s of warm-up each)",
                "operation",
                "req/CPU-s",
                "p50 µs",
                "p99 µs",
                "requests");
        try (Child child = Child.ofClass(settings.flags(), STUB);
                Client client = new Client(child.port())) {
            createAll(child.port());
            String small = client.create(Messages.csvJob(10_000));
            client.completed(small);
            operation(table, child, "create a job", Messages.post("/v1/jobs", Messages.QUERY_JOB), 202);
            operation(table, child, "list a page of 500", Messages.get("/v1/jobs?page%5Blimit%5D=500"), 200);
            operation(table, child, "download 10,000 rows of CSV", Messages.get(small + "/download"), 200);
        }
        table.print(System.out);
    }

    private static void operation(Table table, Child child, String name, byte[] request, int status)
            throws IOException {
        Measurement figures = Measurement.of(child, child.port(), List.of(request), status, 3, 3);
        table.row(
                name,
                Table.whole(figures.requestsPerCpuSecond()),
                Table.whole(figures.p50()),
                Table.whole(figures.p99()),
                Table.whole(figures.requests()));
    }
}
