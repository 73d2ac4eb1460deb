/** How long a server keeps jobs and firms that nobody asks for any longer. */
@NullMarked
package io.jobskit.mock.retention;

import org.jspecify.annotations.NullMarked;
