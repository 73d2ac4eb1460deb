@NullMarked
package io.jobskit.mock.store;

import org.jspecify.annotations.NullMarked;
