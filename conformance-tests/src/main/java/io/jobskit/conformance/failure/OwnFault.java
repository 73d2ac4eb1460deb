package io.jobskit.conformance.failure;

/** Says that the kit itself failed, which is never the target's fault. */
public final class OwnFault {

    private OwnFault() {}

    /**
     * What failed and where, for example {@code the kit itself failed: OutOfMemoryError in Foo.java:12}. Without the
     * message of the fault, which may hold anything.
     */
    public static String words(Throwable fault) {
        Throwable cause = fault;
        while (cause.getCause() != null && cause.getCause() != cause) {
            cause = cause.getCause();
        }
        StackTraceElement[] frames = cause.getStackTrace();
        String where =
                frames.length == 0 ? "" : " in %s:%d".formatted(frames[0].getFileName(), frames[0].getLineNumber());
        return "the kit itself failed: %s%s".formatted(cause.getClass().getSimpleName(), where);
    }

    /** The same as a sentence that asks for a report. */
    public static String sentence(Throwable fault) {
        String words = words(fault);
        return Character.toUpperCase(words.charAt(0)) + words.substring(1) + ". Please report it.";
    }
}
