package io.jobskit.contract.verdict;

/** A file is no verdict that can be read. The message names the file, the place in it, what is there and what would be right. */
public final class UnusableVerdictException extends RuntimeException {

    private static final long serialVersionUID = 1;

    UnusableVerdictException(String message) {
        super(message);
    }
}
