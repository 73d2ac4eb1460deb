/**
 * What a client asks for when it creates a job: parsed, validated to the last problem, and normalised ("Parameters",
 * "Create a portfolio view job", "Create a portfolio query job").
 */
@NullMarked
package io.jobskit.mock.request;

import org.jspecify.annotations.NullMarked;
