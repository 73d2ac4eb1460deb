/** What the tests of several modules share: programs that they start, files that they compare with, rules for all code. */
@NullMarked
package io.jobskit.testing;

import org.jspecify.annotations.NullMarked;
