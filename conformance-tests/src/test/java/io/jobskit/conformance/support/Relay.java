package io.jobskit.conformance.support;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** Hands requests on to another server, letter for letter, one connection each. */
public final class Relay {

    private final URI target;

    public Relay(URI target) {
        this.target = target;
    }

    /** Hands one request on, and its answer back; the connection to the client ends with it. */
    public void pass(RawServer.Asked asked, OutputStream answer) throws IOException {
        try (Socket onward = new Socket(target.getHost(), target.getPort())) {
            String head = asked.head()
                    .replaceFirst("(?im)^Connection:.*\r\n", "")
                    .replaceFirst("\r\n\r\n$", "\r\nConnection: close\r\n\r\n");
            onward.getOutputStream().write(head.getBytes(StandardCharsets.ISO_8859_1));
            onward.getOutputStream().write(asked.bytes());
            onward.getOutputStream().flush();
            onward.getInputStream().transferTo(answer);
        }
    }
}
