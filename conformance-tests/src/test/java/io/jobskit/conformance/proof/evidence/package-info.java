/** What a report shows is what went over the wire, and what it says can be seen again. */
@NullMarked
package io.jobskit.conformance.proof.evidence;

import org.jspecify.annotations.NullMarked;
