@NullMarked
package io.jobskit.mock.refusal;

import org.jspecify.annotations.NullMarked;
