@NullMarked
package io.jobskit.conformance.client;

import org.jspecify.annotations.NullMarked;
