@NullMarked
package io.jobskit.conformance.wait;

import org.jspecify.annotations.NullMarked;
