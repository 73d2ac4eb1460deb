/** What scenarios are played with. */
@NullMarked
package io.jobskit.conformance.scene;

import org.jspecify.annotations.NullMarked;
