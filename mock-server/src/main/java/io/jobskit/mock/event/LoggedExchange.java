package io.jobskit.mock.event;

import io.jobskit.mock.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A request and its answer, as a log may show them: nothing in here is a secret. */
public interface LoggedExchange {

    /**
     * A request or an answer.
     *
     * @param headers its headers, in the order in which they were sent
     * @param body as much of its body as is kept; nobody changes the array
     * @param cut whether the body was longer
     */
    @SuppressWarnings("ArrayRecordComponent") // handed on, never compared
    record Message(List<HttpResponse.Header> headers, byte[] body, boolean cut) {}

    /** The status code where there was no answer. */
    int UNANSWERED = 0;

    /** When the request came. */
    Instant at();

    /** Its method. */
    String method();

    /** Its path and its query. */
    String url();

    /** The status code of the answer; {@link #UNANSWERED} if the connection was closed without one. */
    int status();

    /** How long the answer took, in milliseconds. */
    long millis();

    /** What the log says of the answer besides: the job and its status, or why it was refused; null for nothing. */
    @Nullable
    String note();

    /** The request itself. */
    Message request();

    /** The answer itself. */
    Message answer();

    /** How many bytes of bodies are kept of both. */
    int size();
}
