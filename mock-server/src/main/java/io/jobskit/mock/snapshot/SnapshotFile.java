package io.jobskit.mock.snapshot;

import io.jobskit.mock.json.Json;
import io.jobskit.mock.json.JsonPart;
import io.jobskit.mock.json.UnreadableJsonException;
import io.jobskit.mock.json.WrongValueException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file with a snapshot, or with several as {@code {"version": 1, "firms": [...]}}. */
public final class SnapshotFile {

    private SnapshotFile() {}

    /**
     * Puts the firms that the file names into the state that it says.
     *
     * @throws IllegalArgumentException if it holds no snapshot; the message names the file, the place and what would be right
     */
    public static void load(Path file, Snapshots snapshots) {
        try {
            snapshots.load(JsonPart.whole(Json.read(Files.readAllBytes(file))));
        } catch (WrongValueException wrong) {
            throw new IllegalArgumentException(file + ": " + wrong.getMessage(), wrong);
        } catch (UnreadableJsonException unreadable) {
            throw new IllegalArgumentException(file + ": The document " + unreadable.getMessage() + ".", unreadable);
        } catch (IOException unreadable) {
            throw new IllegalArgumentException(
                    file + " cannot be read: it must be a file with a snapshot, as GET /__control/snapshot gives it.",
                    unreadable);
        }
    }
}
