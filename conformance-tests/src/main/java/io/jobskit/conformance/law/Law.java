package io.jobskit.conformance.law;

/** Something that holds over a whole run; each violation is blamed on one requirement. */
interface Law {

    /** Judges the run; where the order of two exchanges, or what is behind them, is not known, it says nothing. */
    void judge(RunHistory history, Judgements judgements);
}
