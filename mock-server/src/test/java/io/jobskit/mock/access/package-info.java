@NullMarked
package io.jobskit.mock.access;

import org.jspecify.annotations.NullMarked;
