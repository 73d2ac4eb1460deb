package io.jobskit.mock.wiremock;

import com.github.tomakehurst.wiremock.standalone.MappingFileException;
import io.jobskit.mock.json.Json;
import io.jobskit.mock.json.UnreadableJsonException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Says in words of the stub's own what is wrong with a file of stub mappings. */
final class MappingTrouble {

    private static final Pattern MAPPING_FILE = Pattern.compile("Error loading file (.*?):\\s+(.*)", Pattern.DOTALL);
    private static final Pattern UNKNOWN_FIELD = Pattern.compile("Unrecognized field \"(.{1,80}?)\"");
    private static final Pattern INTERNALS = Pattern.compile("`|(?:com|org|java)\\.|\\[Source");

    private MappingTrouble() {}

    /** The file, and what is wrong with it, in one line. */
    static String said(MappingFileException unreadable) {
        String said = String.valueOf(unreadable.getMessage());
        Matcher failed = MAPPING_FILE.matcher(said);
        if (!failed.matches()) {
            return said.replaceAll("\\s+", " ").strip();
        }
        String file = failed.group(1);
        String malformed = malformed(Path.of(file));
        return file + " " + (malformed == null ? noMapping(failed.group(2)) : malformed) + ".";
    }

    /** What is malformed in that file, in the words that the API has for it; null if nothing is. */
    private static @Nullable String malformed(Path file) {
        try {
            Json.read(Files.readAllBytes(file));
            return null;
        } catch (UnreadableJsonException malformed) {
            return String.valueOf(malformed.getMessage());
        } catch (IOException unreadable) {
            return "cannot be read";
        }
    }

    /** WireMock's reason, unless the reason is in words of its classes. */
    private static String noMapping(String reason) {
        Matcher unknown = UNKNOWN_FIELD.matcher(reason);
        if (unknown.lookingAt()) {
            return "is not a stub mapping of WireMock: the field '" + unknown.group(1) + "' is unknown";
        }
        return "is not a stub mapping of WireMock"
                + (INTERNALS.matcher(reason).find()
                        ? ""
                        : ": " + reason.replaceAll("\\s+", " ").strip());
    }
}
