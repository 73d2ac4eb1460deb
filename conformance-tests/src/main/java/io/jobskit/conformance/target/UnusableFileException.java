package io.jobskit.conformance.target;

import java.util.List;

/** A target file, or a file that it names, can't be used; all that is wrong with it is told at once. */
public final class UnusableFileException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient List<String> mistakes;

    UnusableFileException(List<String> mistakes) {
        super(String.join("\n", mistakes));
        this.mistakes = List.copyOf(mistakes);
    }

    /** One line a mistake: the file and its line, the place in it, what is there, and what would be right. No secrets. */
    public List<String> mistakes() {
        return mistakes;
    }
}
