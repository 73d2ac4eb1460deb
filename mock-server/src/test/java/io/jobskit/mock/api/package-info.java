@NullMarked
package io.jobskit.mock.api;

import org.jspecify.annotations.NullMarked;
