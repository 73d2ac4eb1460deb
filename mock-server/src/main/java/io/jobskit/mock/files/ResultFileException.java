package io.jobskit.mock.files;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A result file, or the directory, that is not what it must be. The message is one line that names file, place and what would be right. */
public final class ResultFileException extends Exception {

    private static final long serialVersionUID = 1;

    private ResultFileException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    static ResultFileException of(Path file, String problem) {
        return new ResultFileException(file + " " + problem + ".", null);
    }

    static ResultFileException atLine(Path file, long line, String problem) {
        return new ResultFileException(file + ", line " + line + ": " + problem + ".", null);
    }

    static ResultFileException unreadable(Path file, @Nullable Throwable cause) {
        return new ResultFileException(file + " cannot be read.", cause);
    }
}
