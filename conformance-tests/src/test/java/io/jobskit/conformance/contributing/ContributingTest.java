package io.jobskit.conformance.contributing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The files and places that the recipes name are there. {@code .ci/contributing} follows the recipes to their ends. */
class ContributingTest {

    @TempDir
    private Path folder;

    @Test
    void everyFileAndPlaceThatARecipeNamesIsThere() throws IOException {
        int edits = 0;
        for (Step step : Recipes.steps()) {
            if (step instanceof Step.Add add) {
                fetch(add.file());
                add.in(folder);
                edits++;
            } else if (step instanceof Step.Replace replace) {
                fetch(replace.file());
                replace.in(folder);
                edits++;
            }
        }
        assertThat(edits).isGreaterThan(8);
    }

    @Test
    void everyRecipeEndsWithSomethingToSee() throws IOException {
        assertThat(Recipes.steps()).filteredOn(Step.Run.class::isInstance).hasSizeGreaterThan(5);
    }

    private void fetch(String file) throws IOException {
        Path copy = folder.resolve(file);
        if (!Files.exists(copy)) {
            Files.createDirectories(copy.getParent());
            Files.copy(Recipes.TOP.resolve(file), copy);
        }
    }
}
