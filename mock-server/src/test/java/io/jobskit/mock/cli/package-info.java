@NullMarked
package io.jobskit.mock.cli;

import org.jspecify.annotations.NullMarked;
