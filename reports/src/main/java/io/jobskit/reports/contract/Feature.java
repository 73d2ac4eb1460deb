package io.jobskit.reports.contract;

import java.util.List;

/**
 * A feature file.
 *
 * @param file its path, for example {@code features/cancel/ended.feature}
 * @param noun the folder that it is in, which is the part of the API that it is about
 * @param name its title
 * @param description what it says below its title, lines joined; may be empty
 * @param scenarios its scenarios, in its order
 */
public record Feature(String file, String noun, String name, String description, List<Scenario> scenarios) {

    /** Keeps a list of its own. */
    public Feature {
        scenarios = List.copyOf(scenarios);
    }
}
