/** A server in front of an honest one, which answers otherwise in one thing: the stuff of mutants and of legal variants. */
@NullMarked
package io.jobskit.conformance.proof.twist;

import org.jspecify.annotations.NullMarked;
