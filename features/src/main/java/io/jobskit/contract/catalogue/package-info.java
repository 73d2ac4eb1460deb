/** The catalogue of requirements, the spine of everything else. */
@NullMarked
package io.jobskit.contract.catalogue;

import org.jspecify.annotations.NullMarked;
