package io.jobskit.contract.verdict;

/** A header line; its value without secrets. */
public record HeaderRecord(String name, String value) {}
