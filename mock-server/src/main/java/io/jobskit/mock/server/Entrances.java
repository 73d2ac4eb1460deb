package io.jobskit.mock.server;

import io.jobskit.mock.firm.Faults;
import io.jobskit.mock.http.Door;

/**
 * The doors of the stub: what it answers by itself.
 *
 * @param control answers control requests, and those for the parts of the page, which WireMock never sees
 * @param routes answers the routes that are stub mappings
 * @param faults what goes wrong on the way to those
 * @param mayWait whether what they do may take a while, for a disk or for a network
 */
public record Entrances(Door control, Door routes, Faults faults, boolean mayWait) {}
