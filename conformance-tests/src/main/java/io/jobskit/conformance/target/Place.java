package io.jobskit.conformance.target;

import java.net.URI;

/** Where a target is: it runs already, or it is started from an image for the run. */
public sealed interface Place permits Place.Address, ContainerImage {

    /** A target that runs already; {@code baseUrl} has no slash at its end. */
    record Address(URI baseUrl) implements Place {}
}
