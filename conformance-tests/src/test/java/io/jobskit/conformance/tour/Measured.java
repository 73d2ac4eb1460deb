package io.jobskit.conformance.tour;

import io.jobskit.conformance.exchange.Exchange;
import io.jobskit.conformance.history.History;
import io.jobskit.conformance.outcome.RequirementOutcome;
import io.jobskit.conformance.rule.Rules;
import io.jobskit.conformance.rule.Ruling;
import io.jobskit.conformance.rule.Scope;
import io.jobskit.conformance.run.WholeRun;
import io.jobskit.conformance.scene.ScenarioContext;
import io.jobskit.conformance.schema.SchemaCheck;
import io.jobskit.contract.outcome.Standing;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What the scenarios of a run sent, and what the rules say of what each of them sent. */
final class Measured {

    /** Marks of probes are numbered from here on. */
    private static final int PROBES = 1000;

    private static final String OF_THE_RUN = "run";
    private static final int LOOKS = 5;

    private final Rules rules = new Rules(SchemaCheck.shipped());
    private final WholeRun run;
    private final Map<String, List<Exchange>> sent;

    Measured(WholeRun run) {
        this.run = run;
        this.sent = run.exchanges().stream()
                .filter(exchange -> !exchange.operation().isControl())
                .collect(Collectors.groupingBy(Measured::sender, LinkedHashMap::new, Collectors.toList()));
    }

    private static String sender(Exchange exchange) {
        String[] mark = exchange.mark().split("/", -1);
        boolean isOfAProbe = mark.length < 3 || Integer.parseInt(mark[2]) >= PROBES;
        return isOfAProbe ? Stop.PROBES : mark[1];
    }

    /** The preflight, as it is on a target with no identity but its owner's, and every scenario that sent something or was judged. */
    Map<String, Stop> stops() {
        Map<String, Stop> stops = new LinkedHashMap<>();
        List<Exchange> looks =
                sent.getOrDefault(OF_THE_RUN, List.of()).stream().limit(LOOKS).toList();
        stops.put(Stop.PREFLIGHT, new Stop(Stop.PREFLIGHT, looks.size(), judged(looks)));
        for (RequirementOutcome entry : run.verdict().requirements()) {
            String id = entry.requirement().id();
            List<Exchange> own = sent.getOrDefault(id, List.of());
            if (entry.standing() == Standing.JUDGED || !own.isEmpty()) {
                Set<String> judges = judged(own);
                if (entry.standing() == Standing.JUDGED) {
                    judges.add(id);
                }
                stops.put(id, new Stop(id, own.size(), judges));
            }
        }
        return stops;
    }

    /** How many requests no scenario sent, and not the preflight. */
    int others() {
        int scenarios = stops().values().stream().mapToInt(Stop::requests).sum();
        return (int) sent.values().stream().mapToLong(List::size).sum() - scenarios;
    }

    private List<String> judged() {
        return run.verdict().requirements().stream()
                .filter(entry -> entry.standing() == Standing.JUDGED)
                .map(entry -> entry.requirement().id())
                .toList();
    }

    /** By these exchanges and the jobs that they made: what a listing holds besides is there in one run and not in the next. */
    private Set<String> judged(List<Exchange> exchanges) {
        History history = History.of(exchanges);
        Set<String> jobs = exchanges.stream()
                .map(ScenarioContext::createdId)
                .flatMap(Optional::stream)
                .collect(Collectors.toSet());
        Scope scope = Scope.of(exchanges, jobs);
        return judged().stream()
                .filter(id -> rules.of(id).stream().anyMatch(rule -> rule.check(history, scope) instanceof Ruling.Kept))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
