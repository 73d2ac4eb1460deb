@NullMarked
package io.jobskit.mock.tls;

import org.jspecify.annotations.NullMarked;
