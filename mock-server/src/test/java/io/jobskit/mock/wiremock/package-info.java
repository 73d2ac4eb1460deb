@NullMarked
package io.jobskit.mock.wiremock;

import org.jspecify.annotations.NullMarked;
