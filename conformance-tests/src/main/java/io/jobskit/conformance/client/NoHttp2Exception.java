package io.jobskit.conformance.client;

import java.io.IOException;

/** A server offers no HTTP/2, and the target file asks for it. */
final class NoHttp2Exception extends IOException {

    private static final long serialVersionUID = 1L;

    NoHttp2Exception(String host, int port) {
        super(
                "%s:%d offers no HTTP/2 (h2 by ALPN), which http: 2 in the target file asks for: leave http out, or turn HTTP/2 on there"
                        .formatted(host, port));
    }
}
