/** Tests of the stub as a process. */
@NullMarked
package io.jobskit.conformance.stub;

import org.jspecify.annotations.NullMarked;
