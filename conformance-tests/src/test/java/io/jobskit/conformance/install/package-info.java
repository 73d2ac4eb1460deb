/** What people install the tools by, besides Maven. */
@NullMarked
package io.jobskit.conformance.install;

import org.jspecify.annotations.NullMarked;
