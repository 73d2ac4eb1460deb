/** The workbench: what a person who opens the server in a browser sees. */
@NullMarked
package io.jobskit.mock.page;

import org.jspecify.annotations.NullMarked;
