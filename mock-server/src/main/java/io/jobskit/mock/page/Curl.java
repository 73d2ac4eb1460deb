package io.jobskit.mock.page;

import java.util.List;

/** Requests to paste into a shell: create a job, read it, download its results. */
public final class Curl {

    /** The body that creates a portfolio view job with CSV results. */
    public static final String VIEW_JOB = "{\"data\":{\"type\":\"jobs\",\"attributes\":{\"job_type\":"
            + "\"portfolio_view_results\",\"parameters\":{\"view_id\":2,\"portfolio_type\":\"entity\","
            + "\"portfolio_id\":22,\"output_type\":\"csv\",\"start_date\":\"2020-01-01\","
            + "\"end_date\":\"2020-03-31\"}}}}";

    private Curl() {}

    /**
     * Three lines for the server at that address, to be pasted one after the other: create a job, list it, read it.
     *
     * @param withCredentials whether the server asks for credentials and a firm
     */
    public static List<String> lines(String baseUrl, boolean withCredentials) {
        String curl = withCredentials ? "curl -s -u key:secret -H 'Addepar-Firm: 1'" : "curl -s";
        return List.of(
                curl + " -H 'Content-Type: application/vnd.api+json' " + baseUrl + "/v1/jobs -d '" + VIEW_JOB + "'",
                curl + " " + baseUrl + "/v1/jobs",
                curl + " " + baseUrl + "/v1/jobs/1");
    }
}
