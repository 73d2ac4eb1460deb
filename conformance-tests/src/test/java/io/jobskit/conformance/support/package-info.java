/** What the tests of the kit share. */
@NullMarked
package io.jobskit.conformance.support;

import org.jspecify.annotations.NullMarked;
