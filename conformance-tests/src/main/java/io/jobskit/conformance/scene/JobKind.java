package io.jobskit.conformance.scene;

/** The two kinds of job. */
public enum JobKind {
    VIEW("portfolio_view_results"),
    QUERY("PORTFOLIO_QUERY");

    private final String jobType;

    JobKind(String jobType) {
        this.jobType = jobType;
    }

    /** The job_type as the documentation's example of that kind writes it. */
    public String jobType() {
        return jobType;
    }
}
