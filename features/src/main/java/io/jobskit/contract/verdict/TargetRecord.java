package io.jobskit.contract.verdict;

/**
 * What was judged.
 *
 * @param name as the target file gives it
 * @param baseUrl where it was
 */
public record TargetRecord(String name, String baseUrl) {}
