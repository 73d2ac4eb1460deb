package io.jobskit.conformance.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Tells at the end of the build what was proved in it; comes after all others, in an execution of its own. */
class FiguresIT {

    @Test
    void allFiguresWereFoundInThisBuild() {
        List<Figure> missing = new ArrayList<>();
        StringBuilder lines = new StringBuilder();
        for (Figure figure : Figure.values()) {
            Optional<String> line = figure.line();
            line.ifPresentOrElse(words -> lines.append(words).append('\n'), () -> missing.add(figure));
        }
        System.out.print(lines);
        assertThat(missing)
                .as("figures that no test of this build has left in [%s]", Figure.folder())
                .isEmpty();
    }
}
