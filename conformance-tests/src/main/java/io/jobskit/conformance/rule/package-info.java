/** What must hold, one rule a sentence: pure functions of a history, whoever brought it about. */
@NullMarked
package io.jobskit.conformance.rule;

import org.jspecify.annotations.NullMarked;
