package io.jobskit.conformance.walk;

import io.jobskit.conformance.wait.Waiting;

/** How long to wait for what a deed must bring about, before the requirement of that id counts as violated. */
@FunctionalInterface
interface Patience {

    Waiting with(String requirement);
}
