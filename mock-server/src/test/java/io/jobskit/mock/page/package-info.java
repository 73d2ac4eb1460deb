@NullMarked
package io.jobskit.mock.page;

import org.jspecify.annotations.NullMarked;
