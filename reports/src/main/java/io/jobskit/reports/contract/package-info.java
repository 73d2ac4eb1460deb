/** The contract: the catalogue of requirements, and the features with their scenarios. */
@NullMarked
package io.jobskit.reports.contract;

import org.jspecify.annotations.NullMarked;
