/** The stub, as a process of its own that the kit can start and judge; the kit knows its jar, and none of its classes. */
@NullMarked
package io.jobskit.conformance.stub;

import org.jspecify.annotations.NullMarked;
