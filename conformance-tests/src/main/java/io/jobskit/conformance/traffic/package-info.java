/** Traffic that others make, recorded by browsers and proxies, or while it passes: exchanges that the kit did not make. */
@NullMarked
package io.jobskit.conformance.traffic;

import org.jspecify.annotations.NullMarked;
