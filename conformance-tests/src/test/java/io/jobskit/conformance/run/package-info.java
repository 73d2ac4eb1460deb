@NullMarked
package io.jobskit.conformance.run;

import org.jspecify.annotations.NullMarked;
