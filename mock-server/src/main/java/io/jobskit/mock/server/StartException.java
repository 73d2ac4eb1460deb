package io.jobskit.mock.wiremock;

import com.github.tomakehurst.wiremock.standalone.MappingFileException;
import java.nio.channels.UnresolvedAddressException;
import org.jspecify.annotations.Nullable;

/** A server that can't be started. The message is one line, for whoever gave the settings. */
public final class StartException extends Exception {

    private static final long serialVersionUID = 1;

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
        return new StartException(
                String.valueOf(unreadable.getMessage())
                        .replace('\n', ' ')
                        .replaceAll(" +", " ")
                        .strip(),
                unreadable);
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
