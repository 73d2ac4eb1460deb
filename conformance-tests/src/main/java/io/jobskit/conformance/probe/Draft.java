package io.jobskit.conformance.probe;

import io.jobskit.conformance.client.Manner;
import java.util.Optional;

/**
 * A request that is ready to be sent.
 *
 * @param row the row that asks for it
 * @param name what it changes of its twin
 * @param body its body, letter for letter
 * @param mediaType how the body is labelled; empty if it is not
 * @param query the query of its address, with its question mark; empty if there is none
 * @param manner how its headers are dressed
 * @param twin the twin's body
 * @param untried why it cannot be sent; empty if it can
 */
record Draft(
        Row row,
        String name,
        String body,
        String mediaType,
        String query,
        Manner manner,
        String twin,
        Optional<String> untried) {

    static final String NO_LIST = "The requests that the target takes do not have such a list.";
    static final String NO_SAMPLE = "The target file names no sample for it.";

    /** Whether it has a body in which nothing stands. */
    boolean isBlank() {
        return untried.isEmpty() && body.isBlank();
    }

    /** Whether it leaves out a parameter that is needed, in the usual spelling. */
    boolean leavesOutAParameter() {
        return untried.isEmpty() && row.leavesOutAParameter() && manner == Manner.USUAL;
    }

    /** The same by another name. */
    Draft named(String other) {
        return new Draft(row, other, body, mediaType, query, manner, twin, untried);
    }

    /** One that cannot be sent, for that reason. */
    static Draft untried(Row row, String name, String reason) {
        return new Draft(row, name, "", "", "", Manner.USUAL, "", Optional.of(reason));
    }
}
