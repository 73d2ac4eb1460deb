package io.jobskit.conformance.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Tells at the end of the build what its parts cost and what was proved in it; comes after all others, in an execution of its own. */
class FiguresIT {

    @Test
    void allFiguresWereFoundInThisBuild() throws IOException {
        List<Figure> missing = new ArrayList<>();
        StringBuilder lines = new StringBuilder();
        for (Figure figure : Figure.values()) {
            Optional<String> line = figure.line();
            line.ifPresentOrElse(words -> lines.append(words).append('\n'), () -> missing.add(figure));
        }
        Path top = Path.of(System.getProperty("jobs.top", ".."));
        System.out.print(
                PartsTable.of(top, List.of("features", "reports", "mock-server", "conformance-tests")) + "\n" + lines);
        assertThat(missing)
                .as("figures that no test of this build has left in [%s]", Figure.folder())
                .isEmpty();
    }
}
