/** What the kit must know of the implementation that it judges: the target file. */
@NullMarked
package io.jobskit.conformance.target;

import org.jspecify.annotations.NullMarked;
