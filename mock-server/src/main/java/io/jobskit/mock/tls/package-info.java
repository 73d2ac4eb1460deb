/** The certificate that the stub shows over HTTPS: made, kept or read from files. */
@NullMarked
package io.jobskit.mock.tls;

import org.jspecify.annotations.NullMarked;
