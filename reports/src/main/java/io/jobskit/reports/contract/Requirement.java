package io.jobskit.reports.contract;

import java.util.List;

/**
 * One testable statement of the documentation, as the catalogue has it.
 *
 * @param id permanent, for example {@code CANCEL-04}
 * @param noun the part of the API that it is about, for example {@code cancel}
 * @param level how strongly it is asked for
 * @param says the statement, in our words
 * @param readings the ways a server can go where the documentation leaves a choice; may be empty
 * @param section the heading of the documentation that it rests on
 */
public record Requirement(String id, String noun, Level level, String says, List<String> readings, String section) {

    /** Keeps a list of its own. */
    public Requirement {
        readings = List.copyOf(readings);
    }
}
