/**
 * Sockets, bodies and browsers: everything between the network and the stub, and the way that does not pass WireMock.
 * Types of Jetty are known here and in the room of WireMock only.
 */
@NullMarked
package io.jobskit.mock.server;

import org.jspecify.annotations.NullMarked;
