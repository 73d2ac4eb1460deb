package io.jobskit.conformance.proof;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The lines by which a build tells what it has proved, in the order in which they are told. */
public enum Figure {
    KILLED("Killed"),
    BLAME("Blame precision"),
    LEGAL_VARIANTS("Legal variants"),
    NULL_SERVERS("Null servers");

    private final String title;

    Figure(String title) {
        this.title = title;
    }

    /** Where the proof leaves what it has found: {@code -Dproof.folder}, or reports/target/proof. */
    public static Path folder() {
        return Path.of(System.getProperty("proof.folder", "../reports/target/proof"));
    }

    /** Forgets what an earlier build found. */
    public void forget() {
        try {
            Files.deleteIfExists(file());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Keeps what this build found, until it is told. */
    public void found(String words) {
        try {
            Files.createDirectories(file().getParent());
            Files.writeString(file(), "%-16s %s%n".formatted(title, words));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The line; nothing if it was not found in this build. */
    Optional<String> line() {
        try {
            return Files.exists(file()) ? Optional.of(Files.readString(file()).strip()) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path file() {
        return folder().resolve("figures").resolve(name().toLowerCase(java.util.Locale.ROOT) + ".txt");
    }
}
