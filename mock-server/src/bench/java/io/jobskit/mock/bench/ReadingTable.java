package io.jobskit.mock.bench;

import java.util.Map;

/** Reading a job, side by side. The first two servers are bare; the faster of them is the ceiling. */
final class ReadingTable {

    private static final double GOAL_CEILING = 0.7;
    private static final double GOAL_WIREMOCK = 1.5;

    private ReadingTable() {}

    static void print(String when, Map<String, Measurement> measured) {
        double ceiling = measured.values().stream()
                .limit(2)
                .mapToDouble(Measurement::requestsPerCpuSecond)
                .max()
                .orElseThrow();
        double wireMock = measured.entrySet().stream()
                .filter(entry -> entry.getKey().equals("WireMock, static"))
                .mapToDouble(entry -> entry.getValue().requestsPerCpuSecond())
                .findFirst()
                .orElseThrow();
        Table table = new Table(
                "Reading a job, 16 connections, " + when,
                "server",
                "req/CPU-s",
                "µs CPU",
                "p50 µs",
                "p99 µs",
                "requests",
                "generator µs",
                "of ceiling",
                "of WireMock static");
        measured.forEach((name, figures) -> table.row(
                name,
                Table.whole(figures.requestsPerCpuSecond()),
                Table.decimal(1e6 / figures.requestsPerCpuSecond(), 1),
                Table.whole(figures.p50()),
                Table.whole(figures.p99()),
                Table.whole(figures.requests()),
                Table.decimal(figures.generatorCpuSeconds() * 1e6 / figures.requests(), 1),
                Table.decimal(figures.requestsPerCpuSecond() / ceiling, 2),
                Table.decimal(figures.requestsPerCpuSecond() / wireMock, 2)));
        table.print(System.out);
        measured.forEach((name, figures) -> {
            if (name.startsWith("jobs-mock")) {
                double rate = figures.requestsPerCpuSecond();
                System.out.println("  " + name + " / ceiling " + Table.decimal(rate / ceiling, 2) + ", "
                        + Table.goal("≥ 0.7", rate >= GOAL_CEILING * ceiling) + "; / WireMock static "
                        + Table.decimal(rate / wireMock, 2) + ", "
                        + Table.goal("≥ 1.5", rate >= GOAL_WIREMOCK * wireMock));
            }
        });
    }
}
