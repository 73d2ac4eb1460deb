@NullMarked
package io.jobskit.mock.server;

import org.jspecify.annotations.NullMarked;
