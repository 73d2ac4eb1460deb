package io.jobskit.mock.http;

/** A part of the stub that answers requests for paths of its own. */
public interface HttpHandler {

    /** Whether that path is one of its own. */
    boolean leadsHere(String path);

    /** The answer to a request for such a path. */
    HttpResponse answer(HttpRequest request);

    /**
     * The most bytes that the body of a request for such a path may have.
     *
     * @param usual the most that any other request's may have
     */
    default int bodyLimit(String path, int usual) {
        return usual;
    }

    /**
     * The answer to a request for such a path whose body is too large to be read.
     *
     * @param limit the most bytes that a body may have
     */
    HttpResponse tooLarge(String path, long limit);
}
