/** The operations of the API, one class each, and the documents that they answer with. */
@NullMarked
package io.jobskit.mock.api;

import org.jspecify.annotations.NullMarked;
