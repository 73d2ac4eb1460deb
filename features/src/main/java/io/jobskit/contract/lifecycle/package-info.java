/** The life of a job: its statuses, the changes between them and the labels that they are shown under. */
@NullMarked
package io.jobskit.contract.lifecycle;

import org.jspecify.annotations.NullMarked;
