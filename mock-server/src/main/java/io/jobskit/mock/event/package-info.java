/** What happened lately: which jobs changed, and which requests were answered; kept in rings that never grow beyond a bound. */
@NullMarked
package io.jobskit.mock.event;

import org.jspecify.annotations.NullMarked;
