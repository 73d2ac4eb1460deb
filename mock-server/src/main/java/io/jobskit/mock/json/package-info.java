/** JSON as the stub reads and writes it: strict, and within limits. */
@NullMarked
package io.jobskit.mock.json;

import org.jspecify.annotations.NullMarked;
