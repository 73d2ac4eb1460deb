@NullMarked
package io.jobskit.mock.client;

import org.jspecify.annotations.NullMarked;
