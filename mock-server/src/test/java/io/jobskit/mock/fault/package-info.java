@NullMarked
package io.jobskit.mock.fault;

import org.jspecify.annotations.NullMarked;
