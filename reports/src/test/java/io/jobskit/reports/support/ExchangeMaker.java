package io.jobskit.reports.support;

import io.jobskit.contract.verdict.ExchangeRecord;
import io.jobskit.contract.verdict.HeaderRecord;
import io.jobskit.contract.verdict.MessageRecord;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Makes exchanges for tests: a GET of the jobs that is answered with 200, unless told otherwise. */
public final class ExchangeMaker {

    private final int number;
    private final String requirement;
    private final List<HeaderRecord> sentHeaders = new ArrayList<>(List.of(new HeaderRecord("Accept", "*/*")));
    private final List<HeaderRecord> headers =
            new ArrayList<>(List.of(new HeaderRecord("Content-Type", "application/vnd.api+json")));
    private String mark;
    private String identity = "default";
    private boolean control;
    private Instant sentAt;
    private long millis = 3;
    private String method = "GET";
    private String path = "/v1/jobs";
    private String sent = "";
    private long sentBytes;
    private int status = 200;
    private String phrase = "OK";
    private String body = "";
    private String noAnswer = "";
    private String curl = "curl -i 'http://127.0.0.1:8080/v1/jobs'";

    ExchangeMaker(int number, String requirement, int place) {
        this.number = number;
        this.requirement = requirement;
        this.mark = "r1/%s/%d".formatted(requirement, place);
        this.sentAt = Verdicts.START.plusMillis(10L * place);
        sentHeaders.add(new HeaderRecord("Jobs-Conformance", mark));
    }

    public ExchangeMaker sent(String newMethod, String newPath) {
        method = newMethod;
        path = newPath;
        return this;
    }

    public ExchangeMaker sends(String newBody) {
        sent = newBody;
        return this;
    }

    /** Sends a body of so many bytes, of which only the beginning is shown. */
    public ExchangeMaker sendsBeginning(String beginning, long bytes) {
        sent = beginning;
        sentBytes = bytes;
        return this;
    }

    public ExchangeMaker sentHeader(String name, String value) {
        sentHeaders.add(new HeaderRecord(name, value));
        return this;
    }

    public ExchangeMaker by(String newIdentity, String newMark) {
        identity = newIdentity;
        mark = newMark;
        return this;
    }

    public ExchangeMaker control() {
        control = true;
        return this;
    }

    public ExchangeMaker answered(int newStatus, String newPhrase) {
        status = newStatus;
        phrase = newPhrase;
        return this;
    }

    public ExchangeMaker unanswered(String why) {
        status = 0;
        phrase = "";
        noAnswer = why;
        return this;
    }

    public ExchangeMaker header(String name, String value) {
        headers.add(new HeaderRecord(name, value));
        return this;
    }

    public ExchangeMaker body(String newBody) {
        body = newBody;
        return this;
    }

    public ExchangeMaker curl(String newCurl) {
        curl = newCurl;
        return this;
    }

    public ExchangeMaker at(Instant moment, long newMillis) {
        sentAt = moment;
        millis = newMillis;
        return this;
    }

    public ExchangeMaker lasting(long newMillis) {
        millis = newMillis;
        return this;
    }

    public ExchangeRecord made() {
        return new ExchangeRecord(
                number,
                requirement,
                mark,
                identity,
                control,
                sentAt,
                millis,
                method,
                "http://127.0.0.1:8080" + path,
                sentBytes == 0
                        ? MessageRecord.of(sentHeaders, sent)
                        : new MessageRecord(sentHeaders, sent, MessageRecord.Shown.CUT, sentBytes),
                status,
                phrase,
                noAnswer.isEmpty() ? MessageRecord.of(headers, body) : MessageRecord.EMPTY,
                noAnswer,
                curl);
    }
}
