/** Legal variants: servers that use the freedoms that the documentation leaves. The kit finds each conformant. */
@NullMarked
package io.jobskit.conformance.proof.variant;

import org.jspecify.annotations.NullMarked;
