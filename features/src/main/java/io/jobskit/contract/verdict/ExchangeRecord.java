package io.jobskit.contract.verdict;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A request and what came back. Secrets are masked and long bodies are cut, but nothing that a target sent is made
 * harmless: whoever shows it escapes it.
 *
 * @param number its place among the exchanges of the run, from 1
 * @param requirement the requirement whose scenario sent it; empty for the run's own
 * @param mark what the request's header Jobs-Conformance said, for example {@code aa608374/CANCEL-04/3}
 * @param identity who sent it; empty for nobody and for control requests
 * @param control whether it went to the test-control protocol
 * @param sentAt when it was sent
 * @param millis from sending to the whole answer, in milliseconds
 * @param method the HTTP method
 * @param url the whole address
 * @param request what was sent
 * @param status the status code of the answer; 0 if there was none
 * @param phrase the reason phrase of the answer; may be empty
 * @param response what came back; empty if nothing did
 * @param noAnswer why nothing came back; empty if something did
 * @param curl sends the request again from a POSIX shell
 */
public record ExchangeRecord(
        int number,
        String requirement,
        String mark,
        String identity,
        boolean control,
        Instant sentAt,
        long millis,
        String method,
        String url,
        MessageRecord request,
        int status,
        String phrase,
        MessageRecord response,
        String noAnswer,
        String curl) {

    private static final Pattern AT_A_JOB = Pattern.compile("/v1/jobs/([^/?#]+)");
    private static final Pattern AT_A_CONTROL = Pattern.compile(".*/jobs/([^/?#]+)");
    private static final ObjectMapper JSON = new ObjectMapper();

    /** The method and the path with its query, for example {@code GET /v1/jobs/7}. */
    @JsonIgnore
    public String line() {
        int authority = url.indexOf("://");
        int path = authority < 0 ? 0 : url.indexOf('/', authority + 3);
        return method + " " + (path < 0 ? "/" : url.substring(path));
    }

    /** The job that it is about, by the address or, for a creation, by the answer; empty if neither names one. */
    @JsonIgnore
    public String job() {
        Matcher address = (control ? AT_A_CONTROL : AT_A_JOB).matcher(url);
        return address.find() ? address.group(1) : method.equals("POST") && !control ? created() : "";
    }

    /** Of a body that was cut, or is no document, nothing is known. */
    private String created() {
        try {
            return JSON.readTree(response.text()).at("/data/id").asText();
        } catch (JsonProcessingException noDocument) {
            return "";
        }
    }

    /** The status code and phrase, for example {@code 404 Not Found}, or {@code [no answer: …]}. */
    @JsonIgnore
    public String answer() {
        if (!noAnswer.isEmpty()) {
            return "[no answer: " + noAnswer + "]";
        }
        return phrase.isEmpty() ? Integer.toString(status) : status + " " + phrase;
    }
}
