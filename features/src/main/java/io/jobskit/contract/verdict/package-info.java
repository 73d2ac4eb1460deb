/** The content of verdict.json, and reading and writing it. */
@NullMarked
package io.jobskit.contract.verdict;

import org.jspecify.annotations.NullMarked;
