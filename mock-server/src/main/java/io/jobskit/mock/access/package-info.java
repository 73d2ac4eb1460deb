/** Who sends a request, and what they may do ("Application Permissions Required", "OAuth Scopes"). */
@NullMarked
package io.jobskit.mock.access;

import org.jspecify.annotations.NullMarked;
