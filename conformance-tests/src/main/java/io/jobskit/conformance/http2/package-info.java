/**
 * HTTP/2 on the connections of the HTTP client, where the server has chosen it by ALPN: everything that is said of
 * connections elsewhere, from proxies to time limits, holds for them as well.
 */
@NullMarked
package io.jobskit.conformance.http2;

import org.jspecify.annotations.NullMarked;
