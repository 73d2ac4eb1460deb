@NullMarked
package io.jobskit.mock.job;

import org.jspecify.annotations.NullMarked;
