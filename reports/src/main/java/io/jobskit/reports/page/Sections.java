package io.jobskit.reports.page;

import io.jobskit.contract.verdict.RequirementRecord;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The requirements under the headings of the documentation, in its order. */
final class Sections {

    private static final List<String> ORDER = List.of(
            "Produces",
            "Pagination",
            "Resource overview",
            "Status",
            "Errors",
            "Relationships",
            "Parameters",
            "Create a portfolio view job",
            "Create a portfolio query job",
            "Check a job's status",
            "Download a job's results",
            "Check the status of all jobs",
            "Cancel a job",
            "Response codes");

    private Sections() {}

    /** Headings that are not of the page itself, such as those of the API as a whole, come last, in the order in which they are met. */
    static Map<String, List<RequirementRecord>> of(List<RequirementRecord> requirements) {
        Map<String, List<RequirementRecord>> met = new LinkedHashMap<>();
        for (RequirementRecord entry : requirements) {
            String heading = entry.section().isEmpty() ? "Without a section" : entry.section();
            met.computeIfAbsent(heading, unmet -> new ArrayList<>()).add(entry);
        }
        Map<String, List<RequirementRecord>> sorted = new LinkedHashMap<>();
        met.entrySet().stream()
                .sorted(Comparator.comparingInt(section -> rank(section.getKey())))
                .forEach(section -> sorted.put(section.getKey(), section.getValue()));
        return sorted;
    }

    private static int rank(String heading) {
        int rank = ORDER.indexOf(heading);
        return rank < 0 ? ORDER.size() : rank;
    }
}
