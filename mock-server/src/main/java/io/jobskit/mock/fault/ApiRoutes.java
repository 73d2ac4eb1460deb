package io.jobskit.mock.fault;

import org.jspecify.annotations.Nullable;

/** Tells requests for the API from others, and from each other. */
public interface ApiRoutes {

    /** Whether that path is one of the API's. Nothing else is befallen by faults. */
    boolean leadsHere(String path);

    /** What a request with that method for such a path asks for; null if it is none of the five. */
    @Nullable
    ApiRoute route(String method, String path);
}
