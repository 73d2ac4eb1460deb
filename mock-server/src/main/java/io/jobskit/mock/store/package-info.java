/** Where jobs are kept, and found again by number, by owner and page by page. */
@NullMarked
package io.jobskit.mock.store;

import org.jspecify.annotations.NullMarked;
