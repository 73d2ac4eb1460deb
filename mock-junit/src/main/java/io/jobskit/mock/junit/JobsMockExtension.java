package io.jobskit.mock.junit;

import io.jobskit.mock.JobsMockServer;
import io.jobskit.mock.client.JobsControl;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.platform.commons.support.AnnotationSupport;

/** Gives tests the stub of {@link JobsMock}, and a firm to each of them. */
public final class JobsMockExtension implements ParameterResolver, AfterTestExecutionCallback {

    private static final ExtensionContext.Namespace OURS = ExtensionContext.Namespace.create(JobsMockExtension.class);
    private static final Set<Class<?>> GIVEN = Set.of(JobsMockServer.class, JobsControl.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return GIVEN.contains(parameter.getParameter().getType());
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == JobsControl.class
                ? firm(context)
                : server(context).server();
    }

    /** What was asked of the firm of a test that failed, for whoever reads why. */
    @Override
    public void afterTestExecution(ExtensionContext context) {
        JobsControl firm = context.getStore(OURS).get(context.getUniqueId(), JobsControl.class);
        if (firm != null && context.getExecutionException().isPresent()) {
            System.err.println(FailedTest.told(context.getDisplayName(), firm));
        }
    }

    /** The constructor of a test's instance is part of the test, and has its firm. */
    @Override
    public ExtensionContextScope getTestInstantiationExtensionContextScope(ExtensionContext root) {
        return ExtensionContextScope.TEST_METHOD;
    }

    /** The firm of a test, or of a class that asks for one itself. A test does not find that of its class. */
    private static JobsControl firm(ExtensionContext context) {
        return kept(
                context.getStore(OURS),
                context.getUniqueId(),
                JobsControl.class,
                () -> server(context).newFirm(name(context)));
    }

    /** What the store has under that key, or gets now. */
    @SuppressWarnings("deprecation") // What replaces it is not there before JUnit 6.
    private static <T> T kept(ExtensionContext.Store store, Object key, Class<T> type, Supplier<T> maker) {
        return Objects.requireNonNull(store.getOrComputeIfAbsent(key, any -> maker.get(), type));
    }

    private static String name(ExtensionContext context) {
        return context.getTestMethod()
                .map(method -> method.getName())
                .or(() -> context.getTestClass().map(Class::getSimpleName))
                .orElse("");
    }

    private static SharedServer server(ExtensionContext context) {
        MockSettings settings = MockSettings.of(annotation(context));
        return kept(context.getRoot().getStore(OURS), settings, SharedServer.class, () -> SharedServer.start(settings));
    }

    /** The nearest: that of the class, or of one around it. */
    private static JobsMock annotation(ExtensionContext context) {
        Optional<Class<?>> type = context.getTestClass();
        while (type.isPresent()) {
            Optional<JobsMock> found = AnnotationSupport.findAnnotation(type.get(), JobsMock.class);
            if (found.isPresent()) {
                return found.get();
            }
            type = Optional.ofNullable(type.get().getEnclosingClass());
        }
        throw new ExtensionConfigurationException(
                "JobsMockExtension is registered without its annotation: put @JobsMock on the class.");
    }
}
