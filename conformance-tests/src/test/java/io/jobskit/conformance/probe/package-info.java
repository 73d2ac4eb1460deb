/** The tables of probes, and what is made of them. */
@NullMarked
package io.jobskit.conformance.probe;

import org.jspecify.annotations.NullMarked;
