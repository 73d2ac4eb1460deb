package io.jobskit.conformance.allure;

import io.qameta.allure.AllureResultsWriteException;
import io.qameta.allure.AllureResultsWriter;
import io.qameta.allure.model.Status;
import io.qameta.allure.model.TestResult;
import io.qameta.allure.model.TestResultContainer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Keeps what Allure would write until the verdict is known: a run that breaks down leaves no results that look good.
 * Hooks that passed say nothing and are left out, as there are two of them to each scenario.
 */
final class HeldResults implements AllureResultsWriter {

    private final Queue<TestResult> tests = new ConcurrentLinkedQueue<>();
    private final Queue<TestResultContainer> containers = new ConcurrentLinkedQueue<>();
    private final Map<String, byte[]> attachments = new ConcurrentHashMap<>();

    @Override
    public void write(TestResult result) {
        tests.add(result);
    }

    @Override
    public void write(TestResultContainer container) {
        boolean isTold = Stream.concat(container.getBefores().stream(), container.getAfters().stream())
                .anyMatch(hook -> hook.getStatus() != Status.PASSED);
        if (isTold) {
            containers.add(container);
        }
    }

    @Override
    public void write(String name, InputStream content) {
        try (content) {
            attachments.put(name, content.readAllBytes());
        } catch (IOException e) {
            throw new AllureResultsWriteException("An attachment cannot be read.", e);
        }
    }

    /** The results so far. */
    List<TestResult> tests() {
        return List.copyOf(tests);
    }

    /** Hands everything on, each result and container finished before. */
    void release(
            AllureResultsWriter writer, Consumer<TestResult> finish, Consumer<TestResultContainer> finishContainer) {
        for (TestResult test : tests) {
            finish.accept(test);
            writer.write(test);
        }
        for (TestResultContainer container : containers) {
            finishContainer.accept(container);
            writer.write(container);
        }
        attachments.forEach((name, content) -> writer.write(name, new ByteArrayInputStream(content)));
    }
}
