/** No check vanishes unseen: what a run judges is compared with what it judged when somebody last agreed to it. */
@NullMarked
package io.jobskit.conformance.proof.baseline;

import org.jspecify.annotations.NullMarked;
