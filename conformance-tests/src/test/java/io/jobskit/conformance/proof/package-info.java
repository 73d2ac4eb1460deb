/** The proof: the kit catches what it claims to catch and blames nothing that is right. */
@NullMarked
package io.jobskit.conformance.proof;

import org.jspecify.annotations.NullMarked;
