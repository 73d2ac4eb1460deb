package io.jobskit.mock.server;

import io.jobskit.mock.firm.FirmFaults;
import io.jobskit.mock.http.HttpHandler;

/**
 * The handlers of the stub: what it answers by itself.
 *
 * @param control answers control requests, and those for the parts of the page, which WireMock never sees
 * @param routes answers the routes that are stub mappings
 * @param faults what goes wrong on the way to those
 * @param mayWait whether what they do may take a while, for a disk or for a network
 */
public record Handlers(HttpHandler control, HttpHandler routes, FirmFaults faults, boolean mayWait) {}
