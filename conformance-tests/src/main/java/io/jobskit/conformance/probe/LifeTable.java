package io.jobskit.conformance.probe;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * What is tried in the life of a job: {@code features/probes/life.yaml}.
 *
 * @param groups the situations of held jobs, in groups that live side by side
 * @param outputs the output types of view jobs that have results, or had some
 * @param events what is tried in each of them, with what it needs of the target; nothing needed is empty
 * @param ages how old a job is made, in turn
 * @param unheld the situations of jobs that run by themselves, each with what is tried there
 */
record LifeTable(
        List<List<Situation>> groups,
        List<String> outputs,
        Map<ProbeEvent, String> events,
        List<Duration> ages,
        Map<Situation, List<ProbeEvent>> unheld) {

    static LifeTable of(JsonNode table) {
        return new LifeTable(
                stream(table.required("statuses")).map(LifeTable::situations).toList(),
                stream(table.required("outputs")).map(JsonNode::asText).toList(),
                events(table.required("events")),
                stream(table.required("ages"))
                        .map(age -> Duration.parse(age.asText()))
                        .toList(),
                unheld(table.required("unheld")));
    }

    private static Map<Situation, List<ProbeEvent>> unheld(JsonNode table) {
        Map<Situation, List<ProbeEvent>> unheld = new LinkedHashMap<>();
        table.properties()
                .forEach(entry -> unheld.put(
                        Situation.of(entry.getKey()),
                        stream(entry.getValue())
                                .map(event -> ProbeEvent.of(event.asText()))
                                .toList()));
        return unheld;
    }

    private static List<Situation> situations(JsonNode names) {
        return stream(names).map(name -> Situation.of(name.asText())).toList();
    }

    private static Map<ProbeEvent, String> events(JsonNode entries) {
        Map<ProbeEvent, String> events = new LinkedHashMap<>();
        entries.forEach(entry -> events.put(
                ProbeEvent.of(entry.required("event").asText()),
                entry.path("needs").asText("")));
        return events;
    }

    private static Stream<JsonNode> stream(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }
}
