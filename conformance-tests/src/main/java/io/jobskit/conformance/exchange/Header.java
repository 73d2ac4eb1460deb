package io.jobskit.conformance.exchange;

/** One header line, as it was on the wire. */
public record Header(String name, String value) {}
