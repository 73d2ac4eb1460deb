package io.jobskit.conformance.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobskit.conformance.exchange.Exchange;
import io.jobskit.conformance.support.OwnStub;
import io.jobskit.conformance.support.RawServer;
import io.jobskit.conformance.support.Relay;
import io.jobskit.conformance.support.Runs;
import io.jobskit.conformance.support.SimulatedTime;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** A plan says beforehand what a run writes. */
class RunPlanIT {

    private final SimulatedTime time = new SimulatedTime();

    @Test
    void aPlanSendsNothingAndNoRunWritesMoreThanItSays() {
        try (OwnStub stub = OwnStub.start(time)) {
            Relay proxy = new Relay(stub.address());
            try (RawServer front = RawServer.that((asked, out) -> {
                proxy.pass(asked, out);
                throw new IOException("The connection ends with the answer.");
            })) {
                RunRequest request = Runs.of(OwnStub.targetAt(front.address()));
                Map<String, Integer> planned = planned(request);
                assertThat(front.asked()).isEmpty();
                Runs.judge(request, time);
                Map<String, Integer> sent = sent(front.asked());
                List<String> wrong = new ArrayList<>();
                sent.forEach((write, times) -> {
                    int allowed = planned.getOrDefault(write, 0);
                    if (allowed < times || (write.contains(" POST /v1/jobs") && allowed != times)) {
                        wrong.add("%s: %d planned, %d sent".formatted(write, allowed, times));
                    }
                });
                planned.forEach((write, times) -> {
                    if (write.contains(" POST /v1/jobs") && !sent.containsKey(write)) {
                        wrong.add("%s: %d planned, none sent".formatted(write, times));
                    }
                });
                assertThat(wrong).isEmpty();
            }
        }
    }

    @Test
    void aReadOnlyRunHasNothingToPlan() {
        RunRequest request = Runs.readOnly(Runs.of(OwnStub.targetAt(java.net.URI.create("http://127.0.0.1:1"))));
        assertThat(new RunPlan(Shipped::load).writes(request)).isEmpty();
    }

    /** By requirement and kind of write, whoever sends it. */
    private static Map<String, Integer> planned(RunRequest request) {
        Map<String, Integer> planned = new TreeMap<>();
        for (PlannedWrite write : new RunPlan(Shipped::load).writes(request)) {
            planned.merge(
                    write.requirement() + " " + write.write().replaceFirst(" by .*", ""), write.times(), Integer::sum);
        }
        return planned;
    }

    private static Map<String, Integer> sent(List<RawServer.Asked> requests) {
        Map<String, Integer> sent = new TreeMap<>();
        for (RawServer.Asked asked : requests) {
            String requirement = asked.header(Exchange.MARK).split("/", -1)[1];
            if (!asked.method().equals("GET") && !requirement.equals("run")) {
                sent.merge(requirement + " " + kind(asked), 1, Integer::sum);
            }
        }
        return sent;
    }

    private static String kind(RawServer.Asked asked) {
        if (asked.line().contains("/__control/")) {
            return "a control request for one job";
        }
        String route = asked.line().split(" ", -1)[1].replaceFirst("\\?.*", "");
        if (asked.method().equals("POST") && route.equals("/v1/jobs")) {
            return "POST /v1/jobs";
        }
        return asked.method().equals("DELETE") && route.matches("/v1/jobs/[^/]+")
                ? "DELETE /v1/jobs/:id"
                : "a method that a route does not support";
    }
}
