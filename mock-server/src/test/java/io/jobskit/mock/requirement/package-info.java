/** The catalogue of requirements, requirement by requirement, asked of the stub over HTTP. */
package io.jobskit.mock.requirement;
