@NullMarked
package io.jobskit.conformance.notation;

import org.jspecify.annotations.NullMarked;
