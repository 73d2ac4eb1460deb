/** The catalogue of requirements, the spine of everything else. */
@NullMarked
package io.jobskit.conformance.catalogue;

import org.jspecify.annotations.NullMarked;
