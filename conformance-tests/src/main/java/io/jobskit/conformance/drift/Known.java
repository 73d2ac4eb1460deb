package io.jobskit.conformance.drift;

import java.util.List;

/**
 * What is kept of a sentence that the catalogue knows.
 *
 * @param place its number on the page, from 0 on
 * @param section the section it stood in
 * @param fingerprint in place of its words
 * @param requirements the ids of those that rest on it; may be empty
 */
record Known(int place, String section, Fingerprint fingerprint, List<String> requirements) {}
