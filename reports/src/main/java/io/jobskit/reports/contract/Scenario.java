package io.jobskit.reports.contract;

import java.util.List;

/**
 * A scenario of the features.
 *
 * @param requirement the id of the requirement that it judges; empty if no tag names one
 * @param name its title
 * @param tags its tags, with their signs, for example {@code @CANCEL-04}
 * @param location where its keyword is, for example {@code features/cancel/ended.feature:8}
 * @param feature the title of its feature
 * @param rule the title of its rule; may be empty
 * @param text its Gherkin from its tags to its last line, without the file's indentation, no end of line at the end
 */
public record Scenario(
        String requirement, String name, List<String> tags, String location, String feature, String rule, String text) {

    /** Keeps a list of its own. */
    public Scenario {
        tags = List.copyOf(tags);
    }

    /** Its Gherkin under the lines of its feature and its rule. */
    public String inContext() {
        String heading = "Feature: " + feature + "\n" + (rule.isEmpty() ? "" : "Rule: " + rule + "\n");
        return heading + "\n" + text;
    }
}
