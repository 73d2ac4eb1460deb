/** The requests of a run as a collection that Postman, Newman and Bruno can send again. */
@NullMarked
package io.jobskit.reports.postman;

import org.jspecify.annotations.NullMarked;
