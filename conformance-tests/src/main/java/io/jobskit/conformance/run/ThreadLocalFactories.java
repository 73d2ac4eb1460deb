package io.jobskit.conformance.run;

import io.cucumber.core.backend.ObjectFactory;
import io.cucumber.core.runtime.ObjectFactorySupplier;
import io.jobskit.conformance.rule.Rules;
import io.jobskit.conformance.scene.RunContext;

/** One factory for each of a run's threads: a thread plays one scenario at a time. */
final class ThreadLocalFactories implements ObjectFactorySupplier {

    private final ThreadLocal<ObjectFactory> factories;

    ThreadLocalFactories(RunContext stage, Rules rules) {
        this.factories = ThreadLocal.withInitial(() -> new KitObjectFactory(stage, rules));
    }

    @Override
    public ObjectFactory get() {
        return factories.get();
    }
}
