/**
 * Faults: what can go wrong on the way between a client and the API, which requests it befalls, and how people write it.
 * Nothing here sends an answer or cuts a connection.
 */
@NullMarked
package io.jobskit.mock.fault;

import org.jspecify.annotations.NullMarked;
