@NullMarked
package io.jobskit.mock.examples;

import org.jspecify.annotations.NullMarked;
