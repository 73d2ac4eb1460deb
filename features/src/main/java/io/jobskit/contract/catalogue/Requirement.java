package io.jobskit.contract.catalogue;

import java.util.List;

/**
 * One testable statement of the documentation.
 *
 * @param id permanent, for example {@code CANCEL-04}
 * @param noun the part of the API that it is about, for example {@code cancel}
 * @param level how strongly it is asked for
 * @param apiWide whether it rests on the API's general pages, not on that of the Jobs API
 * @param needs what a target must offer before it can be judged
 * @param says the statement, in our words
 * @param readings the ways a server can go where the documentation leaves a choice; may be empty
 * @param section the heading of the documentation that it rests on
 * @param look where an implementer looks first when it is violated
 */
public record Requirement(
        String id,
        String noun,
        Level level,
        boolean apiWide,
        Needs needs,
        String says,
        List<String> readings,
        String section,
        String look) {}
