package io.jobskit.conformance.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobskit.conformance.run.RunListener;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WatchingTest {

    @Test
    void whateverIsToldIsShownButTheKitsOwnFaults() throws ReflectiveOperationException {
        List<String> shown = new ArrayList<>();
        Watching watching = new Watching((RunListener) Proxy.newProxyInstance(
                WatchingTest.class.getClassLoader(), new Class<?>[] {RunListener.class}, (proxy, method, arguments) -> {
                    shown.add(method.getName());
                    return null;
                }));
        for (Method told : RunListener.class.getMethods()) {
            Object unused = told.invoke(
                    watching,
                    Stream.of(told.getParameterTypes()).map(WatchingTest::any).toArray());
        }

        assertThat(shown)
                .containsExactlyInAnyOrderElementsOf(Stream.of(RunListener.class.getMethods())
                        .map(Method::getName)
                        .filter(name -> !name.equals("fails"))
                        .toList());
        assertThat(watching.faults()).hasSize(1);
    }

    private static Object any(Class<?> type) {
        if (type == int.class) {
            return 1;
        }
        if (type == long.class) {
            return 1L;
        }
        if (type == boolean.class) {
            return false;
        }
        return type == Throwable.class ? new IllegalStateException("It fails.") : "";
    }
}
