package io.jobskit.conformance.exchange;

/** A body holds more than the kit reads of one, or is no longer kept: what rests on it cannot be judged. */
public final class NotReadException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** For this reason, a sentence for the report. */
    public NotReadException(String reason) {
        super(reason);
    }

    static NotReadException of(Body body) {
        if (!body.isRecorded()) {
            return new NotReadException("The traffic does not hold all of this body.");
        }
        return new NotReadException(
                body.length() > Body.LONGEST_DOCUMENT && body.file().isPresent()
                        ? "The body has %s; the kit reads documents of up to %s."
                                .formatted(body.size(), Body.bytes(Body.LONGEST_DOCUMENT))
                        : "The body has %s, and the kit had no room to keep all of it.".formatted(body.size()));
    }
}
