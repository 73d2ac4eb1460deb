/** What people read of a run, made from {@code verdict.json} and the features. */
@NullMarked
package io.jobskit.reports;

import org.jspecify.annotations.NullMarked;
