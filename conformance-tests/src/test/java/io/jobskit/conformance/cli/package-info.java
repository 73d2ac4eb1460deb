/** Tests of the command line: what it takes, what it prints, and with which status it ends. */
@NullMarked
package io.jobskit.conformance.cli;

import org.jspecify.annotations.NullMarked;
