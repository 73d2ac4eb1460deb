package io.jobskit.conformance.rule;

/**
 * What a rule may have to know beyond what was sent and what came back. A run of the kit knows all of it. Of traffic that
 * others made nobody does, so that a rule that needs any of it is not asked there.
 */
public enum Knowledge {
    /** That nothing was done but what the history holds. */
    ALL_THAT_WAS_DONE("others may have created, cancelled or reset something that is not in it"),
    /** Which caller may do and see what. */
    PERMISSIONS("it does not say what its callers may see and do"),
    /** That jobs give results when they have completed. */
    RESULTS("it does not say whether a job has any results to give"),
    /** How much time has passed for a job: test control ages jobs, and a stub's clock can be put forward. */
    CLOCK("it does not say whether somebody aged a job, or put the server's clock forward"),
    /** Every status that a job was in, also between two looks. */
    EVERY_STATUS("a job may have gone back into the queue and begun anew between two looks");

    private final String why;

    Knowledge(String why) {
        this.why = why;
    }

    /** Why traffic does not tell, as a sentence for the report. */
    String sentence() {
        return "Traffic alone cannot tell: " + why + ".";
    }
}
