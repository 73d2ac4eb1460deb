/** What a run says: of one requirement, and of a target as a whole. */
@NullMarked
package io.jobskit.contract.outcome;

import org.jspecify.annotations.NullMarked;
