/** What a person who opens the server in a browser sees: the workbench, and the contracts in Swagger UI. */
@NullMarked
package io.jobskit.mock.page;

import org.jspecify.annotations.NullMarked;
