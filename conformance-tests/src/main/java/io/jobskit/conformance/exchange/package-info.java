/** Requests and answers as they were on the wire. */
@NullMarked
package io.jobskit.conformance.exchange;

import org.jspecify.annotations.NullMarked;
