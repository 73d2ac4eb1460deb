/** What a server keeps, in values that are replaced and never changed: jobs, and what firms have besides. */
@NullMarked
package io.jobskit.mock.store;

import org.jspecify.annotations.NullMarked;
