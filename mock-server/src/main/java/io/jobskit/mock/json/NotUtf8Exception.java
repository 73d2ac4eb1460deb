package io.jobskit.mock.json;

import java.io.IOException;

/** Bytes that are not UTF-8. The message says where, to be read after the name of what holds them. */
public final class NotUtf8Exception extends IOException {

    private static final long serialVersionUID = 1;

    private NotUtf8Exception(String message) {
        super(message);
    }

    static NotUtf8Exception otherEncoding() {
        return new NotUtf8Exception("is not encoded in UTF-8: it looks like UTF-16 or UTF-32");
    }

    static NotUtf8Exception noCharacter(int line, int column, byte first) {
        return new NotUtf8Exception(String.format(
                "is not encoded in UTF-8: at line %d, column %d, the byte 0x%02X begins no character",
                line, column, first));
    }
}
