package io.jobskit.conformance.allure;

import io.jobskit.contract.verdict.VerdictFile;
import io.jobskit.reports.text.Words;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;

/** What Allure shows beside the results: what was judged, and what the statuses mean here. */
final class EnvironmentFile {

    private static final String ENVIRONMENT = "environment.properties";
    private static final String CATEGORIES = "categories.json";

    private EnvironmentFile() {}

    /** Writes them; categories that somebody has put there stay. */
    static void write(VerdictFile verdict, Path folder) {
        try {
            Files.createDirectories(folder);
            try (Writer out = Files.newBufferedWriter(folder.resolve(ENVIRONMENT))) {
                environment(verdict).store(out, null);
            }
            if (!Files.exists(folder.resolve(CATEGORIES))) {
                try (InputStream shipped = EnvironmentFile.class.getResourceAsStream(CATEGORIES)) {
                    Files.copy(Objects.requireNonNull(shipped, CATEGORIES), folder.resolve(CATEGORIES));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("What belongs to Allure's results cannot be written.", e);
        }
    }

    private static Properties environment(VerdictFile verdict) {
        Properties environment = new Properties();
        environment.setProperty("Target", verdict.target().name());
        environment.setProperty("Address", verdict.target().baseUrl());
        environment.setProperty("Verdict", verdict.verdict().name());
        environment.setProperty("Judged", Words.judged(verdict));
        environment.setProperty("Scope", verdict.scope().label());
        environment.setProperty("Run", verdict.runId());
        environment.setProperty("Seed", String.format(Locale.ROOT, "%d", verdict.seed()));
        environment.setProperty(
                "Kit", verdict.kit().version() + ", catalogue " + verdict.kit().catalogue());
        return environment;
    }
}
