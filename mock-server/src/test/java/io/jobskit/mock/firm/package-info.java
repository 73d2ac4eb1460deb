@NullMarked
package io.jobskit.mock.firm;

import org.jspecify.annotations.NullMarked;
