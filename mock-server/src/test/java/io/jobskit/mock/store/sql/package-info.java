@NullMarked
package io.jobskit.mock.store.sql;

import org.jspecify.annotations.NullMarked;
