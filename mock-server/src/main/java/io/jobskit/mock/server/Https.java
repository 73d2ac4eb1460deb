package io.jobskit.mock.server;

import io.jobskit.mock.tls.ServerCertificate;

/**
 * How the server is reached over HTTPS.
 *
 * @param port the port; 0 for any that is free
 * @param certificate what it shows
 */
public record Https(int port, ServerCertificate certificate) {}
