/** Tests of the target file. */
@NullMarked
package io.jobskit.conformance.target;

import org.jspecify.annotations.NullMarked;
