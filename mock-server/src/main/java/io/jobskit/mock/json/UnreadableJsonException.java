package io.jobskit.mock.json;

import org.jspecify.annotations.Nullable;

/** Bytes that are not JSON, or not within the limits. The message says where and why, to be read after "it is not JSON:". */
public final class UnreadableJsonException extends Exception {

    private static final long serialVersionUID = 1;

    UnreadableJsonException(String message, @Nullable Exception cause) {
        super(message, cause);
    }
}
