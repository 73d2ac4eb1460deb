package io.jobskit.mock.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobskit.testing.GeneratedPart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** docs/reference/behaviors.md, and what the README says of behaviors. */
class BehaviorsPageTest {

    private static final List<Behavior> ON_REQUEST = Arrays.stream(Behavior.values())
            .filter(behavior -> behavior != Behavior.COMPLETES)
            .toList();

    @Test
    void thePageHasEveryBehavior() {
        String table = ON_REQUEST.stream()
                .map(behavior -> "| `" + behavior.number() + "` | " + behavior.story() + " | "
                        + behavior.statuses().stream().map(Status::label).collect(Collectors.joining(" → ")) + " |\n")
                .collect(Collectors.joining("", "| id | the job | statuses |\n|---|---|---|\n", ""));
        GeneratedPart.matches("behaviors.md", "behaviors", table);
    }

    @Test
    void theReadmeCountsThem() throws IOException {
        assertThat(Files.readString(Path.of("../README.md"))).contains("[" + ON_REQUEST.size() + " such behaviors]");
    }
}
