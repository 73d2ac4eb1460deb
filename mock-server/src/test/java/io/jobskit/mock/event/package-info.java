@NullMarked
package io.jobskit.mock.event;

import org.jspecify.annotations.NullMarked;
