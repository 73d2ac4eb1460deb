/** Pages for people, each one HTML file that needs nothing else. */
@NullMarked
package io.jobskit.reports.page;

import org.jspecify.annotations.NullMarked;
