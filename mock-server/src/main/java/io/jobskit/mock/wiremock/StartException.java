package io.jobskit.mock.wiremock;

import com.github.tomakehurst.wiremock.standalone.MappingFileException;
import io.jobskit.mock.json.Json;
import io.jobskit.mock.json.UnreadableJsonException;
import java.io.IOException;
import java.nio.channels.UnresolvedAddressException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A server that can't be started. The message is one line, for whoever gave the settings. */
public final class StartException extends Exception {

    private static final long serialVersionUID = 1;

    private static final Pattern MAPPING_FILE = Pattern.compile("Error loading file (.*?):\\s+(.*)", Pattern.DOTALL);
    private static final Pattern UNKNOWN_FIELD = Pattern.compile("Unrecognized field \"(.{1,80}?)\"");
    private static final Pattern INTERNALS = Pattern.compile("`|(?:com|org|java)\\.|\\[Source");

    private StartException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    static StartException cannotListen(ServerSettings settings, Throwable cause) {
        String ports = settings.port() + (settings.httpsPort() == null ? "" : " or " + settings.httpsPort());
        return new StartException(
                "Can't listen on " + settings.bind() + ":" + ports + ": " + rootMessage(cause)
                        + ". Give another address with --bind, or another port with --port (0 for any that is free).",
                cause);
    }

    static StartException unreadableMapping(MappingFileException unreadable) {
        String said = String.valueOf(unreadable.getMessage());
        Matcher failed = MAPPING_FILE.matcher(said);
        if (!failed.matches()) {
            return new StartException(said.replaceAll("\\s+", " ").strip(), unreadable);
        }
        String file = failed.group(1);
        String malformed = malformed(Path.of(file));
        return new StartException(
                file + " " + (malformed == null ? noMapping(failed.group(2)) : malformed) + ".", unreadable);
    }

    /** A start with results of the user's own that cannot be used; the message is the cause's. */
    public static StartException unusableResults(Exception cause) {
        return new StartException(String.valueOf(cause.getMessage()), cause);
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

    private static String rootMessage(Throwable cause) {
        Throwable root = cause;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root instanceof UnresolvedAddressException
                ? "there is no such address"
                : String.valueOf(root.getMessage());
    }
}
