/** Pages of documentation that change, in words of our own. */
@NullMarked
package io.jobskit.conformance.drift;

import org.jspecify.annotations.NullMarked;
