package io.jobskit.conformance.probe;

import io.jobskit.conformance.probe.Sender.Sent;
import io.jobskit.contract.outcome.Coverage;
import io.jobskit.contract.outcome.Coverage.Untried;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Counts inputs, by requirement. */
final class Tally {

    private final Map<String, Integer> all = new TreeMap<>();
    private final Map<String, List<Untried>> untried = new TreeMap<>();

    /** One that was sent; what was not answered was not tried. */
    void tried(String requirement, String input, Sent sent) {
        if (sent.exchange() == null) {
            untried(requirement, new Untried(input, sent.reason()));
        } else {
            all.merge(requirement, 1, Integer::sum);
        }
    }

    /** One that was not sent. */
    void untried(String requirement, Untried input) {
        all.merge(requirement, 1, Integer::sum);
        untried.computeIfAbsent(requirement, any -> new ArrayList<>()).add(input);
    }

    List<Coverage.Inputs> inputs() {
        List<Coverage.Inputs> inputs = new ArrayList<>();
        all.forEach((requirement, many) ->
                inputs.add(new Coverage.Inputs(requirement, many, untried.getOrDefault(requirement, List.of()))));
        return List.copyOf(inputs);
    }
}
