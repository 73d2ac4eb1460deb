package io.jobskit.conformance.http2;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import org.apache.http.Header;

/** What comes of an answer. */
sealed interface StreamEvent {

    /** Whether nothing comes after it. */
    boolean isLast();

    /** A head, or what comes behind a body. */
    record Head(List<Header> fields, boolean isLast) implements StreamEvent {}

    /** A piece of the body. */
    record Piece(ByteBuffer bytes, boolean isLast) implements StreamEvent {}

    /** There is no answer, or no more of it. */
    record End(IOException why) implements StreamEvent {

        @Override
        public boolean isLast() {
            return true;
        }
    }
}
