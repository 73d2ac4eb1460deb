@NullMarked
package io.jobskit.mock.request;

import org.jspecify.annotations.NullMarked;
