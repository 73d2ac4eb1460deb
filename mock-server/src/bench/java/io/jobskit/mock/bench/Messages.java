package io.jobskit.mock.bench;

import java.nio.charset.StandardCharsets;

/** Requests as bytes, with the headers that the Python client addepy sends but for Accept-Encoding, which has WireMock zip. */
final class Messages {

    static final String JSON_API = "application/vnd.api+json";

    private static final String HEADERS = " HTTP/1.1\r\nHost: 127.0.0.1\r\nUser-Agent: bench/1\r\nAccept: */*\r\n"
            + "Connection: keep-alive\r\nAuthorization: Basic a2V5OnNlY3JldA==\r\nAddepar-Firm: 1\r\n"
            + "Content-Type: " + JSON_API + "\r\n";

    /** A query job with everything that the documentation's example has. */
    static final String QUERY_JOB = job("PORTFOLIO_QUERY", """
            "columns": [{"key": "value"}, {"key": "value", "arguments": {"time_point": "2018-12-31"}},
             {"key": "time_weighted_return", "arguments": {"period": "2019-12-31 to 2020-03-31"}}],
            "groupings": [{"key": "asset_class"}],
            "filters": [{"attribute": "asset_class", "type": "discrete", "operator": "include",
             "values": ["Equity", "Fixed Income"]}],
            "portfolio_type": "entity", "portfolio_id": [22], "start_date": "2020-02-18", "end_date": "2020-03-18\"""");

    /** A view job as the documentation's example has it. */
    static final String VIEW_JOB = view("json", "");

    private Messages() {}

    /** A view job whose results are CSV of that many rows. */
    static String csvJob(int rows) {
        return view("csv", ", \"result_rows\": " + rows);
    }

    static byte[] get(String path) {
        return ("GET " + path + HEADERS + "\r\n").getBytes(StandardCharsets.US_ASCII);
    }

    static byte[] post(String path, String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        return ("POST " + path + HEADERS + "Content-Length: " + bytes.length + "\r\n\r\n" + body)
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String view(String outputType, String more) {
        return job(
                "portfolio_view_results",
                "\"view_id\": \"2\", \"portfolio_type\": \"entity\", \"portfolio_id\": \"22\", \"output_type\": \""
                        + outputType + "\", \"start_date\": \"2011-12-31\", \"end_date\": \"2013-01-15\"" + more);
    }

    private static String job(String type, String parameters) {
        return "{\"data\": {\"type\": \"job\", \"attributes\": {\"job_type\": \"" + type + "\", \"parameters\": {"
                + parameters + "}}}}";
    }
}
