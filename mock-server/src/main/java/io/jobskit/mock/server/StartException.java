package io.jobskit.mock.server;

import java.nio.channels.UnresolvedAddressException;
import org.jspecify.annotations.Nullable;

/** A server that can't be started. The message is one line, for whoever gave the settings. */
public final class StartException extends Exception {

    private static final long serialVersionUID = 1;

    private StartException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    /** Somebody else listens there, or nobody can. */
    public static StartException cannotListen(ServerSettings settings, Throwable cause) {
        String ports = settings.port()
                + (settings.https() == null ? "" : " or " + settings.https().port());
        return new StartException(
                "Cannot listen on " + settings.bind() + ":" + ports + ": " + rootMessage(cause)
                        + ". Give another address with --bind, or another port with --port (0 for any that is free).",
                cause);
    }

    /** Something that was given cannot be used, and the cause says what and why. */
    public static StartException unusable(Exception cause) {
        return new StartException(
                String.valueOf(cause.getMessage())
                        .replace('\n', ' ')
                        .replaceAll(" +", " ")
                        .strip(),
                cause);
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
