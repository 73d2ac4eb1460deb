/**
 * The life of a job: its statuses, the changes between them, and what a job is at an instant. Nothing here knows of
 * HTTP, of JSON or of other jobs.
 */
@NullMarked
package io.jobskit.mock.job;

import org.jspecify.annotations.NullMarked;
