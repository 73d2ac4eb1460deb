/**
 * Results of the user's own: files in a directory, each for a view or a portfolio, that stand in for the generated ones in
 * every format ("Download a job's results").
 */
@NullMarked
package io.jobskit.mock.files;

import org.jspecify.annotations.NullMarked;
