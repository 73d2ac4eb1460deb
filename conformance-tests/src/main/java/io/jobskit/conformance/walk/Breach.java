package io.jobskit.conformance.walk;

import io.jobskit.conformance.exchange.Exchange;
import java.util.List;
import java.util.Set;

/**
 * A step whose answer no reading of the documentation allows.
 *
 * @param requirement the one that says so
 * @param jobs the jobs that it is about: the one that was looked at and, if it may have been changed by what was done
 *     to another, that one
 * @param seen what was seen and what was expected in its place, to be read after the step
 * @param evidence the exchanges that show it, in the order of the wire
 */
public record Breach(String requirement, Set<Integer> jobs, String seen, List<Exchange> evidence) {}
