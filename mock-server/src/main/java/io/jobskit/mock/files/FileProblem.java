package io.jobskit.mock.files;

import java.io.IOException;

/** Something in a file that is not as it must be, at that line; 0 where the message itself says where. */
final class FileProblem extends IOException {

    private static final long serialVersionUID = 1;

    private final long line;

    FileProblem(long line, String message) {
        super(message);
        this.line = line;
    }

    long line() {
        return line;
    }
}
