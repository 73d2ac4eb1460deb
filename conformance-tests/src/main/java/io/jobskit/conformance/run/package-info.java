/** A run: from preflight to verdict. */
@NullMarked
package io.jobskit.conformance.run;

import org.jspecify.annotations.NullMarked;
