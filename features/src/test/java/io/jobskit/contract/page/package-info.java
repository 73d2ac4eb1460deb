/** The pages of docs/reference that are made from schemas. */
@NullMarked
package io.jobskit.contract.page;

import org.jspecify.annotations.NullMarked;
