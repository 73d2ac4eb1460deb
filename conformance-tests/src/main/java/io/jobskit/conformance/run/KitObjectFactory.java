package io.jobskit.conformance.run;

import io.cucumber.core.backend.ObjectFactory;
import io.jobskit.conformance.rule.Rules;
import io.jobskit.conformance.scene.RunContext;
import io.jobskit.conformance.scene.ScenarioContext;
import io.jobskit.conformance.step.StepHelpers;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.picocontainer.DefaultPicoContainer;
import org.picocontainer.MutablePicoContainer;
import org.picocontainer.behaviors.Caching;

/** Gives each scenario step classes of its own around a scene of its own, all on the stage of one run. */
final class KitObjectFactory implements ObjectFactory {

    private final RunContext stage;
    private final Rules rules;
    private final Set<Class<?>> classes = new LinkedHashSet<>();
    private @Nullable MutablePicoContainer scenario;

    KitObjectFactory(RunContext stage, Rules rules) {
        this.stage = stage;
        this.rules = rules;
    }

    @Override
    public boolean addClass(Class<?> glue) {
        classes.add(glue);
        return true;
    }

    @Override
    public void start() {
        MutablePicoContainer container = new DefaultPicoContainer(new Caching());
        container.addComponent(stage);
        container.addComponent(rules);
        container.addComponent(ScenarioContext.class);
        StepHelpers.ALL.forEach(helper -> container.addComponent(helper));
        classes.forEach(glue -> container.addComponent(glue));
        scenario = container;
    }

    @Override
    public void stop() {
        scenario = null;
    }

    @Override
    public <T> T getInstance(Class<T> type) {
        if (scenario == null) {
            throw new IllegalStateException("No scenario plays.");
        }
        return scenario.getComponent(type);
    }
}
