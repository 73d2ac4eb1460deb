package io.jobskit.mock.client;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The whole state of a firm at a moment: jobs, clock, faults.
 *
 * @param json the document, as the stub's {@code --load} takes it as well
 */
public record Snapshot(String json) {

    /**
     * The one in that file.
     *
     * @throws IOException if it cannot be read
     */
    public static Snapshot from(Path file) throws IOException {
        return new Snapshot(Files.readString(file));
    }

    /**
     * Saves it.
     *
     * @throws IOException if it cannot be written
     */
    public void to(Path file) throws IOException {
        Files.writeString(file, json);
    }
}
