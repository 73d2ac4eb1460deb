@NullMarked
package io.jobskit.mock.json;

import org.jspecify.annotations.NullMarked;
