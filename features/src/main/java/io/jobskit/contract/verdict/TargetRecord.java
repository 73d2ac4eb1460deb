package io.jobskit.contract.verdict;

import com.fasterxml.jackson.annotation.JsonIgnore;

/**
 * What was judged.
 *
 * @param name as the target file gives it
 * @param baseUrl where it was
 */
public record TargetRecord(String name, String baseUrl) {

    /** Whether its name says more than its address does. */
    @JsonIgnore
    public boolean isNamed() {
        return !name.equals(baseUrl);
    }
}
