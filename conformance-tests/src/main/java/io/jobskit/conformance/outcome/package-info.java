/** What was found, and what becomes of it: findings, outcomes, the verdict. */
@NullMarked
package io.jobskit.conformance.outcome;

import org.jspecify.annotations.NullMarked;
