package io.jobskit.conformance.client;

import java.io.IOException;

/** A proxy did not let a request through. */
final class ProxyRefusedException extends IOException {

    private static final long serialVersionUID = 1L;

    ProxyRefusedException(String proxy, String answer) {
        super("the proxy '%s' refused the request with %s".formatted(proxy, answer));
    }
}
