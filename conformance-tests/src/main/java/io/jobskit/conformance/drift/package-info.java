/** How the documentation page of today differs from the page that the catalogue rests on; of that one, no sentence is kept. */
@NullMarked
package io.jobskit.conformance.drift;

import org.jspecify.annotations.NullMarked;
