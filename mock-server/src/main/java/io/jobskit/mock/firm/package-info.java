/** A firm is a world of its own: its users, its clock, its faults and its rate limit. */
@NullMarked
package io.jobskit.mock.firm;

import org.jspecify.annotations.NullMarked;
