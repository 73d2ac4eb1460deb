package io.jobskit.mock.http;

import java.io.IOException;
import java.io.OutputStream;

/** The body of an answer. */
public sealed interface Content {

    /** No body. */
    record None() implements Content {}

    /** A body that is there as a whole. */
    @SuppressWarnings("ArrayRecordComponent") // handed on, never compared
    record Bytes(byte[] bytes) implements Content {}

    /** A body that is made while it is sent, of unknown length. */
    record Streamed(Writer writer) implements Content {}

    /** A body that goes on until its writer ends it; whatever is written is sent at once. */
    record Live(Writer writer) implements Content {}

    /** Makes a body. */
    @FunctionalInterface
    interface Writer {
        /** Writes the body; does not close the stream. */
        void writeTo(OutputStream out) throws IOException;
    }

    /** No body. */
    Content NONE = new None();
}
