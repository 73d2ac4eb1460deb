/** What is on stage while one scenario plays: the jobs in hand, the last answers, the requirement that is judged. */
@NullMarked
package io.jobskit.conformance.scene;

import org.jspecify.annotations.NullMarked;
