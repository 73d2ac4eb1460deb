package io.jobskit.conformance.run;

import io.cucumber.core.gherkin.Feature;
import io.cucumber.core.gherkin.Pickle;
import io.cucumber.core.options.RuntimeOptionsBuilder;
import io.cucumber.core.order.PickleOrder;
import io.cucumber.core.order.StandardPickleOrders;
import io.cucumber.core.runtime.BackendServiceLoader;
import io.cucumber.core.runtime.Runtime;
import io.cucumber.plugin.Plugin;
import io.cucumber.tagexpressions.TagExpressionParser;
import io.jobskit.conformance.rule.Rules;
import io.jobskit.conformance.scene.RunContext;
import io.jobskit.conformance.tour.Stop;
import io.jobskit.conformance.wait.Time;
import java.net.URI;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Collectors;

/** Plays scenarios by Cucumber, side by side. */
final class Scenarios {

    private static final URI GLUE = URI.create("classpath:/io/jobskit/conformance/step");

    private final List<Feature> features;
    private final Rules rules;
    private final Map<String, Stop> stops;
    private final Supplier<ClassLoader> classLoader;

    /** Cucumber tells here of a scenario that breaks down, and nowhere else. */
    private final Logger breakdowns = Logger.getLogger("io.cucumber.core.runtime");

    /** Those of these features; what each sends is known by its requirement. */
    Scenarios(List<Feature> features, Rules rules, Map<String, Stop> stops, Supplier<ClassLoader> classLoader) {
        this.features = features;
        this.rules = rules;
        this.stops = stops;
        this.classLoader = classLoader;
        this.breakdowns.setUseParentHandlers(false);
    }

    /**
     * Plays those of these requirements, or all if there are none; what they find out is told by the plugins and on the
     * stage.
     *
     * @return what broke scenarios down, if something did
     */
    List<Throwable> play(RunRequest request, int parallel, Set<String> only, RunContext stage, Plugin... plugins) {
        Time time = stage.waiting().sideBySide().time();
        RuntimeOptionsBuilder options = new RuntimeOptionsBuilder()
                .addGlue(GLUE)
                .setThreads(parallel)
                .setPickleOrder(announced(order(request, parallel), time, parallel))
                .setMonochrome()
                .setNoSummary()
                .setPublishQuiet(true);
        if (!only.isEmpty()) {
            options.addTagFilter(TagExpressionParser.parse(
                    only.stream().map(id -> "@" + id).sorted().collect(Collectors.joining(" or "))));
        }
        ThreadLocalFactories factories = new ThreadLocalFactories(stage, rules);
        Runtime runtime = Runtime.builder()
                .withRuntimeOptions(options.build())
                .withClassLoader(classLoader)
                .withFeatureSupplier(() -> features)
                .withObjectFactorySupplier(factories)
                .withBackendSupplier(new BackendServiceLoader(classLoader, factories))
                .withAdditionalPlugins(plugins)
                .build();
        Breakdowns told = new Breakdowns();
        breakdowns.addHandler(told);
        try {
            runtime.run();
        } catch (RuntimeException | Error fault) {
            told.all.add(fault);
        } finally {
            time.scenarios(0, parallel);
            breakdowns.removeHandler(told);
        }
        return List.copyOf(told.all);
    }

    /** Cucumber tells how many there are where it asks for their order, and nowhere before. */
    private static PickleOrder announced(PickleOrder order, Time time, int parallel) {
        return pickles -> {
            time.scenarios(pickles.size(), parallel);
            return order.orderPickles(pickles);
        };
    }

    private PickleOrder order(RunRequest request, int parallel) {
        if (request.shuffled()) {
            return StandardPickleOrders.random(request.seed());
        }
        PickleOrder asWritten = StandardPickleOrders.lexicalUriOrder();
        return parallel == 1
                ? asWritten
                : pickles -> asWritten.orderPickles(pickles).stream()
                        .sorted(Comparator.comparing(this::requests).reversed())
                        .toList();
    }

    /** What a scenario sends: begun last, the longest would go on alone when all others are over. */
    private int requests(Pickle pickle) {
        return pickle.getTags().stream()
                .map(tag -> stops.get(tag.substring(1)))
                .filter(Objects::nonNull)
                .mapToInt(Stop::requests)
                .sum();
    }

    private static final class Breakdowns extends Handler {

        private final Queue<Throwable> all = new ConcurrentLinkedQueue<>();

        @Override
        public void publish(LogRecord told) {
            if (told.getThrown() != null) {
                all.add(told.getThrown());
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
