@NullMarked
package io.jobskit.mock.http;

import org.jspecify.annotations.NullMarked;
