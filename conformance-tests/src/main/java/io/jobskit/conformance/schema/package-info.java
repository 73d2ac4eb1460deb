/** Holds every answer of a run against the schemas of the contract. */
@NullMarked
package io.jobskit.conformance.schema;

import org.jspecify.annotations.NullMarked;
