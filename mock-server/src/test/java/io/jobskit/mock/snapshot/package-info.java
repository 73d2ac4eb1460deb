@NullMarked
package io.jobskit.mock.snapshot;

import org.jspecify.annotations.NullMarked;
