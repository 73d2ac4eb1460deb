package io.jobskit.conformance.container;

import io.jobskit.testing.Golden;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ContainerExceptionTest {

    @Test
    void whateverIsTheMatterIsSaidWithWhatToDo() {
        String image = "my/jobs:1.2";
        List<String> lines = List.of("Starting", "No database at db:5432");

        Golden.matches(
                "containers.txt",
                Stream.of(
                                ContainerException.noEngine(""),
                                ContainerException.noEngine("unix:///var/run/docker.sock"),
                                ContainerException.engineRefused("no such host"),
                                ContainerException.noImage(image, "pull access denied for my/jobs"),
                                ContainerException.notStarted(image, "exec: \"jobs\": executable file not found"),
                                ContainerException.exited(image, 1, lines),
                                ContainerException.exited(image, 137, List.of()),
                                ContainerException.neverReady(
                                        image,
                                        Duration.ofMinutes(1),
                                        "GET http://127.0.0.1:32768/health was not answered",
                                        lines),
                                ContainerException.interrupted(image))
                        .map(ContainerException::getMessage)
                        .collect(Collectors.joining("\n\n", "", "\n")));
    }
}
