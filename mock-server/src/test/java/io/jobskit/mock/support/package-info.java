/** What tests over HTTP share: a stub to test, a client of it, and the words that requests and answers are made of. */
package io.jobskit.mock.support;
