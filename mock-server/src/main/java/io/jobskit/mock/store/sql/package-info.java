/** What a server keeps, in a database: in a file of its own, where it is kept when the server ends. */
@NullMarked
package io.jobskit.mock.store.sql;

import org.jspecify.annotations.NullMarked;
