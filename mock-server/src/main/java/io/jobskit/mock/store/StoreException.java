package io.jobskit.mock.store;

/** What is kept can't be had, or can't be kept, for now: nothing was changed. The message says why. */
public final class StoreException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private static final String A_WHILE = "1";

    private final String sentence;

    /** The message is a sentence for the client, and names what is in the way. */
    public StoreException(String message, Throwable cause) {
        super(message, cause);
        this.sentence = message;
    }

    /** The message. */
    public String sentence() {
        return sentence;
    }

    /** After how many seconds it is worth another try. */
    public String retryAfter() {
        return A_WHILE;
    }
}
