/** The command line of the stub. */
@NullMarked
package io.jobskit.mock.cli;

import org.jspecify.annotations.NullMarked;
