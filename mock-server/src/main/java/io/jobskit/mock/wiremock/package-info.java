/**
 * WireMock and the server that it runs on: the only place that knows either. The Jobs routes are stub mappings of
 * ordinary priority; while no mapping of a user's claims a request for them, it is answered before WireMock matches it.
 */
@NullMarked
package io.jobskit.mock.wiremock;

import org.jspecify.annotations.NullMarked;
