package io.jobskit.conformance.run;

import io.jobskit.conformance.outcome.Verdict;
import io.jobskit.conformance.traffic.Traffic;

/** Judges an implementation by traffic that is there already. */
public interface TrafficJudging {

    /**
     * Sends nothing, and tells the listener what fails of the kit itself. Traffic that holds nothing of the API is no
     * exception but a verdict that says so.
     */
    Verdict judge(Traffic traffic, RunListener listener);
}
