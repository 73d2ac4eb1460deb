package io.jobskit.contract.verdict;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;

/**
 * What was judged.
 *
 * @param name as the target file gives it
 * @param baseUrl where it was
 * @param documentation the address of the page that the requirements rest on; empty if there is none to link to
 */
public record TargetRecord(
        String name,
        String baseUrl,

        @JsonProperty(required = false) @JsonDeserialize(using = Absent.IsEmpty.class)
        String documentation) {

    /** Whether its name says more than its address does. */
    @JsonIgnore
    public boolean isNamed() {
        return !name.equals(baseUrl);
    }
}
