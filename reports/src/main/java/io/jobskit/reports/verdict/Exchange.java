package io.jobskit.reports.verdict;

import java.time.Instant;

/**
 * A request and what came back. Secrets are masked and long bodies are cut, but nothing that a target sent is made
 * harmless: whoever shows it escapes it.
 *
 * @param request as HTTP/1.1 writes it, line ends as {@code \n}
 * @param response the same, or {@code [no answer: …]}
 * @param curl sends the request again from a POSIX shell
 * @param mark what the request's header Jobs-Conformance said, for example {@code aa608374/CANCEL-04/3}
 * @param identity who sent it; empty for nobody and for control requests
 * @param control whether it went to the test-control protocol
 * @param sentAt when it was sent
 * @param millis from sending to the whole answer, in milliseconds
 */
public record Exchange(
        String request,
        String response,
        String curl,
        String mark,
        String identity,
        boolean control,
        Instant sentAt,
        long millis) {}
