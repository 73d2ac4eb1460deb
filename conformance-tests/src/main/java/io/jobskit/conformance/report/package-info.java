/** What people and machines read of a verdict: verdict.json, junit.xml, failure texts and a summary. */
@NullMarked
package io.jobskit.conformance.report;

import org.jspecify.annotations.NullMarked;
