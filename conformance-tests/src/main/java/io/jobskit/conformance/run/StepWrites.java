package io.jobskit.conformance.run;

import io.cucumber.plugin.event.Argument;
import io.cucumber.plugin.event.DataTableArgument;
import io.cucumber.plugin.event.PickleStepTestStep;
import io.cucumber.plugin.event.TestStep;
import io.jobskit.conformance.step.Write;
import io.jobskit.conformance.step.Writes;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Adds up what the steps of one scenario write. */
final class StepWrites {

    private static final String CANCELS = "cancels";
    private static final Set<String> READS = Set.of("GET", "HEAD", "OPTIONS");

    private final Map<String, Integer> counts = new LinkedHashMap<>();
    private int jobs;

    /** How often each request is sent at most: a creation that is refused makes no job to be cancelled. */
    Map<String, Integer> counts() {
        return counts;
    }

    void add(TestStep step) {
        if (step instanceof PickleStepTestStep pickleStep) {
            method(step.getCodeLocation())
                    .map(method -> method.getAnnotation(Writes.class))
                    .ifPresent(writes -> add(pickleStep, writes));
        }
    }

    private void add(PickleStepTestStep step, Writes writes) {
        List<String> words = step.getDefinitionArgument().stream()
                .map(Argument::getValue)
                .map(word -> word == null ? "" : word)
                .toList();
        for (Write write : writes.value()) {
            if (write == Write.OTHER && step.getStep().getArgument() instanceof DataTableArgument table) {
                addRows(table.cells(), words);
                continue;
            }
            if (write == Write.CANCEL && !words.contains(CANCELS)) {
                continue;
            }
            int times = times(step, writes, write, words);
            if (times > 0) {
                counts.merge(request(write, words), times, Integer::sum);
            }
            if (write == Write.CREATE) {
                jobs += times;
            }
        }
    }

    /** Rows of a method and a route each; those that only read are none of a plan's business. */
    private void addRows(List<List<String>> rows, List<String> words) {
        int method = rows.get(0).indexOf("method");
        int route = rows.get(0).indexOf("route");
        for (List<String> row : rows.subList(1, rows.size())) {
            String sent = method < 0 ? "GET" : row.get(method);
            if (!READS.contains(sent)) {
                boolean isCancelling = sent.equals("DELETE") && row.get(route).matches("/v1/jobs/[^/]+");
                counts.merge(request(isCancelling ? Write.CANCEL : Write.OTHER, words), 1, Integer::sum);
            }
        }
    }

    private int times(PickleStepTestStep step, Writes writes, Write write, List<String> words) {
        if (writes.each() && step.getStep().getArgument() instanceof DataTableArgument table) {
            boolean heading = !step.getPattern().contains("kept at each");
            return table.cells().size() - (heading ? 1 : 0);
        }
        if (writes.times()) {
            return words.stream()
                    .filter(word -> word.matches("\\d+"))
                    .findFirst()
                    .map(Integer::valueOf)
                    .orElse(1);
        }
        if (step.getPattern().contains("does not exist")) {
            return 2;
        }
        boolean toJobsInHand = write == Write.CANCEL || (write == Write.CONTROL && writes.value().length == 1);
        return toJobsInHand ? jobs : 1;
    }

    private static String request(Write write, List<String> words) {
        if (write == Write.CONTROL) {
            return write.request();
        }
        return write.request() + " by "
                + words.stream()
                        .filter(word -> word.matches("(?:an? |another).*"))
                        .findFirst()
                        .orElse("the owner");
    }

    /** The method of a step, told by where Cucumber says that it is: {@code package.Class.method(parameters)}. */
    private static Optional<Method> method(String location) {
        String name = location.substring(0, location.indexOf('('));
        int dot = name.lastIndexOf('.');
        try {
            return Arrays.stream(Class.forName(name.substring(0, dot)).getMethods())
                    .filter(method -> method.getName().equals(name.substring(dot + 1)))
                    .findFirst();
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("Cucumber names a step class that there is not: " + location, e);
        }
    }
}
