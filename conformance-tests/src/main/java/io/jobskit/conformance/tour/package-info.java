/** Tours: which scenarios a run on a budget plays, so that few requests bring many requirements to a judgement. */
@NullMarked
package io.jobskit.conformance.tour;

import org.jspecify.annotations.NullMarked;
