package io.jobskit.reports.verdict;

/**
 * What judged.
 *
 * @param version the kit's
 * @param catalogue the edition of the catalogue of requirements
 */
public record Kit(String version, String catalogue) {}
