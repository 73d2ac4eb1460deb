@NullMarked
package io.jobskit.mock.files;

import org.jspecify.annotations.NullMarked;
