package io.jobskit.reports.verdict;

/**
 * What was judged.
 *
 * @param name as the target file gives it
 * @param baseUrl where it was
 */
public record Target(String name, String baseUrl) {}
