/** The test-control protocol, and what people can do to the time of a firm, over HTTP. */
package io.jobskit.mock.control;
