@NullMarked
package io.jobskit.mock.retention;

import org.jspecify.annotations.NullMarked;
