/** The whole state of a firm as one JSON document: taken, written, read again and put in the place of what was. */
@NullMarked
package io.jobskit.mock.snapshot;

import org.jspecify.annotations.NullMarked;
