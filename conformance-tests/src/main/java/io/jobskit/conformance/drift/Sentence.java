package io.jobskit.conformance.drift;

/**
 * A sentence of a page; a row of a table, an item of a list and an example of code count as one sentence each.
 *
 * @param place its number on the page, from 0 on
 * @param section the section it stands in, as the fingerprints name it
 * @param heading that section's heading, as the page has it
 * @param text its words as the page has them, on one line
 * @param fingerprint what can be kept of it
 */
record Sentence(int place, String section, String heading, String text, Fingerprint fingerprint) {}
