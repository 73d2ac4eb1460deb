/** Traffic that is there already, as browsers and proxies record it: exchanges that the kit did not make. */
@NullMarked
package io.jobskit.conformance.traffic;

import org.jspecify.annotations.NullMarked;
