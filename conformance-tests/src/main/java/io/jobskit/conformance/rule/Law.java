package io.jobskit.conformance.rule;

import io.jobskit.conformance.history.History;

/** Something that holds over a whole run; each violation is blamed on one requirement. */
interface Law {

    /** Judges the run; where the order of two exchanges, or what is behind them, is not known, it says nothing. */
    void judge(History history, Judgements judgements);
}
