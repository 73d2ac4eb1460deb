package io.jobskit.conformance.contributing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Does what CONTRIBUTING.md says, in a copy of the project, and sees what it promises. It takes minutes, so no build
 * does it by itself: {@code .ci/contributing}.
 */
class RecipesFollowed {

    @TempDir
    private Path folder;

    @Test
    void everyRecipeDoesWhatItPromises() throws Exception {
        copy();
        for (Step step : Recipes.steps()) {
            if (step instanceof Step.Add add) {
                System.out.println("In " + add.file());
                add.in(folder);
            } else if (step instanceof Step.Replace replace) {
                System.out.println("In " + replace.file());
                replace.in(folder);
            } else if (step instanceof Step.Run run) {
                for (String command : run.commands().split("\n", -1)) {
                    follow(command, run);
                }
            }
        }
    }

    private void follow(String command, Step.Run run) throws Exception {
        if (command.isBlank()) {
            return;
        }
        System.out.println(command);
        Said said = shell(folder, command);
        assertThat(said.status() != 0).as("%s%n%s", command, said.words()).isEqualTo(run.fails());
        assertThat(said.words()).contains(run.words());
    }

    /** What is committed and what is about to be, with a history of its own to be compared with. */
    private void copy() throws Exception {
        Said files = shell(Recipes.TOP, "git ls-files --cached --others --exclude-standard");
        for (String file : files.words().lines().toList()) {
            Path from = Recipes.TOP.resolve(file);
            if (Files.isRegularFile(from)) {
                Path to = folder.resolve(file);
                Files.createDirectories(to.getParent());
                Files.copy(from, to);
            }
        }
        if (Boolean.getBoolean("contributing.offline")) {
            Files.writeString(folder.resolve(".mvn/maven.config"), "\n-o\n", StandardOpenOption.APPEND);
        }
        Said kept = shell(
                folder,
                "git init -q && git add -A && git -c user.name=c -c user.email=c@localhost commit -q -m 'As it is'");
        assertThat(kept.status()).as(kept.words()).isZero();
    }

    private record Said(int status, String words) {}

    private static Said shell(Path folder, String command) throws IOException, InterruptedException {
        Process shell = new ProcessBuilder(List.of("bash", "-c", command))
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String words = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Said(shell.waitFor(), words);
    }
}
