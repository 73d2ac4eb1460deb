package io.jobskit.conformance.run;

/**
 * A write that a run would make.
 *
 * @param requirement the id of the requirement that needs it, or what the requests of a probe are marked with
 * @param scenario where it is written, for example {@code features/cancel/completed.feature:12}
 * @param write what is sent, for example {@code POST /v1/jobs as default}
 * @param times how often, at least once
 */
public record PlannedWrite(String requirement, String scenario, String write, int times) {}
