package io.jobskit.conformance.client;

import java.io.IOException;

/** A server offers no HTTP/2, and the target file asks for it. */
final class NoHttp2Exception extends IOException {

    private static final long serialVersionUID = 1L;

    NoHttp2Exception(String host, int port) {
        super(
                "%s:%d does not offer HTTP/2 (h2 by ALPN), which http: 2 in the target file requires: leave http out, or turn HTTP/2 on at the server"
                        .formatted(host, port));
    }
}
