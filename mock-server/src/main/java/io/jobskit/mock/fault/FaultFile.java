package io.jobskit.mock.fault;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.jobskit.mock.json.Json;
import io.jobskit.mock.json.UnreadableJsonException;
import io.jobskit.mock.json.WrongValueException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** A file with a {@link FaultDocument}: JSON if its name ends in .json, otherwise YAML. */
public final class FaultFile {

    private FaultFile() {}

    /**
     * The plan that the file says.
     *
     * @throws IllegalArgumentException if it says none; the message names the file, the place and what would be right
     */
    public static FaultPlan read(Path file) {
        try {
            return FaultDocument.read(document(file));
        } catch (WrongValueException wrong) {
            throw new IllegalArgumentException(file + ": " + wrong.getMessage(), wrong);
        }
    }

    private static JsonNode document(Path file) {
        try {
            byte[] bytes = Files.readAllBytes(file);
            return file.toString().toLowerCase(Locale.ROOT).endsWith(".json") ? Json.read(bytes) : yaml(file, bytes);
        } catch (UnreadableJsonException unreadable) {
            throw new IllegalArgumentException(file + " " + unreadable.getMessage() + ".", unreadable);
        } catch (IOException unreadable) {
            throw new IllegalArgumentException(
                    file + " cannot be read: it must be a file with faults, in JSON or YAML.", unreadable);
        }
    }

    private static JsonNode yaml(Path file, byte[] bytes) throws IOException {
        YAMLMapper yaml = YAMLMapper.builder()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .build();
        try {
            return yaml.readTree(bytes);
        } catch (JsonProcessingException malformed) {
            JsonLocation where = malformed.getLocation();
            throw new IllegalArgumentException(
                    file + " is not YAML: "
                            + (where == null
                                    ? ""
                                    : "at line " + where.getLineNr() + ", column " + where.getColumnNr() + ", ")
                            + malformed.getOriginalMessage().lines().findFirst().orElse("it cannot be read") + ".",
                    malformed);
        }
    }
}
