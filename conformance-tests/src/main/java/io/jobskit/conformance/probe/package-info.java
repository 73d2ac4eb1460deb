/** Probes: they bring about what no scenario does, and judge nothing; what was seen is for the rules. */
@NullMarked
package io.jobskit.conformance.probe;

import org.jspecify.annotations.NullMarked;
