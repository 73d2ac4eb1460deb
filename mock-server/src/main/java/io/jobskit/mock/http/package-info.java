/** Requests and answers as the rest of the stub sees them, whatever server carries them. */
@NullMarked
package io.jobskit.mock.http;

import org.jspecify.annotations.NullMarked;
