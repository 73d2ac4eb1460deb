/** Tests of HTTP/2 against servers that say what they are told to. */
@NullMarked
package io.jobskit.conformance.http2;

import org.jspecify.annotations.NullMarked;
