package io.jobskit.contract.verdict;

/**
 * What judged.
 *
 * @param version the kit's
 * @param catalogue the edition of the catalogue of requirements
 */
public record KitRecord(String version, String catalogue) {}
