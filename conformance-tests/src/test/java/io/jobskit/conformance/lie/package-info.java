/** Servers that break one sentence of the documentation each, to see that the kit catches it and blames nothing else. */
@NullMarked
package io.jobskit.conformance.lie;

import org.jspecify.annotations.NullMarked;
