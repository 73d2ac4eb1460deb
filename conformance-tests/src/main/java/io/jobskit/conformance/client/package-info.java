/** Sends what a user of the API sends, and records each exchange. */
@NullMarked
package io.jobskit.conformance.client;

import org.jspecify.annotations.NullMarked;
