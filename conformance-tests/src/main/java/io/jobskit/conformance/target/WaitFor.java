package io.jobskit.conformance.target;

/** What tells that a container is ready to be judged. */
public sealed interface WaitFor {

    /** A path, with a slash at its beginning, that answers 200 to a GET. */
    record HttpPath(String path) implements WaitFor {}

    /** A regular expression that is found in a line that the container prints. */
    record LogLine(String regex) implements WaitFor {}
}
