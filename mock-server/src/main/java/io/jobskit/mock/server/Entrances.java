package io.jobskit.mock.server;

import io.jobskit.mock.http.Door;

/**
 * The doors of the stub: what it answers by itself.
 *
 * @param control answers control requests, which WireMock never sees
 * @param routes answers the routes that are stub mappings
 */
public record Entrances(Door control, Door routes) {}
