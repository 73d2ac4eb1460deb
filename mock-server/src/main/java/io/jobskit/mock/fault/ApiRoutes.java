package io.jobskit.mock.fault;

import org.jspecify.annotations.Nullable;

/** Tells requests for the API from others, and from each other. */
public interface ApiRoutes {

    /** Whether that path is one of the API's. Nothing else is befallen by faults. */
    boolean leadsHere(String path);

    /** What a request with that method for such a path asks for; null if it is none of the five. */
    @Nullable
    ApiRoute route(String method, String path);

    /** The number of the job that such a path names; 0 if it names none, and any number if there is no job with its id. */
    long job(String path);
}
