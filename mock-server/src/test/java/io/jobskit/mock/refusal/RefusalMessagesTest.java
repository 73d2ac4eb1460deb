package io.jobskit.mock.refusal;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;

import io.jobskit.mock.access.AuthMode;
import io.jobskit.mock.job.Status;
import io.jobskit.mock.store.RateLimit;
import io.jobskit.mock.support.Client;
import io.jobskit.mock.support.Reply;
import io.jobskit.mock.support.Requests;
import io.jobskit.mock.support.Stub;
import io.jobskit.mock.support.TestJob;
import io.jobskit.testing.Golden;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.Test;

/** Every kind of refusal as a person reads it, in one file. */
class RefusalMessagesTest {

    private final StringBuilder messages = new StringBuilder();

    @Test
    void refusalsReadAsTheGoldenFileSays() {
        try (Stub open = Stub.start(settings -> settings.bodyLimit(2000));
                Stub strict =
                        Stub.start(settings -> settings.auth(AuthMode.STRICT).rateLimit(RateLimit.parse("2/PT15M")))) {
            access(open.client(), strict.client());
            bodies(open.client());
            parameters(open.client());
            jobs(open.client());
            control(open.client());
        }
        Golden.matches("refusals.txt", messages.toString());
    }

    private void access(Client open, Client strict) {
        say("no credentials", strict.anonymous().list());
        say(
                "credentials that can't be read",
                strict.with("Authorization", "Basic *").list());
        say("no firm", strict.without("Addepar-Firm").list());
        strict.list();
        strict.list();
        say("too many requests", strict.list());
        say("credentials that are not valid", open.as("bad-credentials").list());
        say("no permission", open.as("no-permission").list());
        say("no scope", open.withToken("no-scope").list());
    }

    private void bodies(Client client) {
        say("no JSON", client.post("/v1/jobs", "{\"data\": "));
        say("a duplicate key", client.post("/v1/jobs", "{\"data\": 1, \"data\": 2}"));
        say("a deep body", client.post("/v1/jobs", "[".repeat(100)));
        say("a huge number", client.post("/v1/jobs", "{\"data\": " + "1".repeat(200) + "}"));
        say("a huge exponent", client.post("/v1/jobs", "{\"data\": 1e999}"));
        say("half a character", client.post("/v1/jobs", "{\"data\": \"\\ud800\"}"));
        say("no UTF-8", client.send("POST", "/v1/jobs", BodyPublishers.ofByteArray("{\"é\": 1}".getBytes(ISO_8859_1))));
        say("UTF-16", client.send("POST", "/v1/jobs", BodyPublishers.ofByteArray("{}".getBytes(UTF_16))));
        say("a large body", client.post("/v1/jobs", " ".repeat(2001)));
        say("no structure", client.post("/v1/jobs", "{}"));
        say("nothing in the structure", client.post("/v1/jobs", "{\"data\": {\"type\": \"jobs\"}}"));
        say("another resource", client.post("/v1/jobs", "{\"data\": {\"type\": \"users\"}}"));
        say("another media type", client.with("Content-Type", "text/plain").post("/v1/jobs", "{}"));
        String jsonApi = "application/vnd.api+json; ";
        say("a charset", client.with("Content-Type", jsonApi + "charset=utf-16").post("/v1/jobs", "{}"));
        say("an extension", client.with("Content-Type", jsonApi + "ext=\"x:y\"").post("/v1/jobs", "{}"));
        say("a parameter", client.with("Content-Type", jsonApi + "v=1").post("/v1/jobs", "{}"));
        say("no media type", client.without("Content-Type").post("/v1/jobs", "{}"));
        say(
                "a body that is compressed otherwise",
                client.with("Content-Encoding", "br").post("/v1/jobs", "{}"));
        say("a body that is not gzip", client.with("Content-Encoding", "gzip").post("/v1/jobs", "{}"));
        say("another job type", client.create(Requests.job("export", Requests.view())));
        say("a style of ids that is none", client.post("/v1/jobs?useStringId=yes", "{}"));
    }

    private void parameters(Client client) {
        say(
                "a view job without parameters",
                client.create(Requests.job("portfolio_view_results", Requests.json("{}"))));
        say("a query job without parameters", client.create(Requests.job("PORTFOLIO_QUERY", Requests.json("{}"))));
        say(
                "a view job with everything wrong",
                client.create(Requests.job("portfolio_view_results", Requests.json("""
                        {'view_id': true, 'portfolio_type': 'PERSON', 'portfolio_id': [22, 23], 'output_type': 'PDF',
                         'start_date': '2020-02-30', 'end_date': 20200318, 'result_rows': -1}"""))));
        say(
                "a query job with too many filters",
                client.createQuery(Requests.query("filters", "[" + "{},".repeat(100) + "{}]")));
        say("a view job with odd numbers", client.create(Requests.job("portfolio_view_results", Requests.json("""
                        {'view_id': 2.5e0, 'portfolio_type': 'FIRM', 'portfolio_id': 20E-1, 'output_type': 1.0,
                         'start_date': '0000-01-01', 'end_date': '2020-01-01', 'result_rows': 1e-1}"""))));
        say("a query job with dates that are none", client.createQuery(Requests.query("columns", """
                        [{'key': 'a', 'arguments': {'time_point': '2018-02-30'}},
                         {'key': 'a', 'arguments': {'period': '2019-12-31 to 2019-01-01'}},
                         {'key': 'a', 'arguments': {'time_point': 20181231, 'period': '2019'}}]""")));
        say("a query job with everything wrong", client.create(Requests.job("PORTFOLIO_QUERY", Requests.json("""
                        {'portfolio_type': 'FIRM', 'portfolio_id': [22, 'x', 0], 'columns': [{}, 'value'],
                         'groupings': [1, {'key': 'a', 'arguments': 1}], 'start_date': '2020-03-18', 'end_date':
                         '2020-02-18', 'hide_previous_holdings': 'yes', 'filters': [1, {'attribute': 'a', 'type': 'date'},
                         {'attribute': 'a', 'type': 'discrete', 'operator': 'is'}, {'attribute': 'a', 'type': 'number',
                         'operator': 'range', 'ranges': [{}]}, {'attribute': 'a', 'type': 'number', 'operator': 'rank',
                         'rank_order': 'first', 'rank_value': 0}]}"""))));
    }

    private void jobs(Client client) {
        say("an unknown id", client.get("/v1/jobs/nobody"));
        say("a method that there is not", client.send("PUT", "/v1/jobs/1", BodyPublishers.noBody()));
        say("a path that there is not", client.get("/v3/jobs"));
        say(
                "a page that is none",
                client.get("/v1/jobs?page[limit]=none".replace("[", "%5B").replace("]", "%5D")));
        say("a page twice", client.get("/v1/jobs?page%5Blimit%5D=1&page%5Blimit%5D=2"));
        say("a broken query", client.get("/v1/jobs?page%5Blimit%5D=%FF"));
        say("a cursor that is none", client.get("/v1/jobs?page%5Bafter%5D=7"));
        for (Status status : Status.values()) {
            if (status != Status.COMPLETED) {
                TestJob job = client.heldIn(status);
                Reply download = client.get("/v1/jobs/" + job.id() + "/download");
                say("results of a job that is " + status.label(), download, job.id());
            }
        }
        TestJob completed = client.heldIn(Status.COMPLETED);
        say("other results", completed.seenBy(client.with("If-Match", "\"x\"")).download());
        say("a link that leads nowhere", client.get("/v1/jobs/1/download/key"));
    }

    private void control(Client client) {
        TestJob job = client.heldIn(Status.COMPLETED);
        String path = "/__control/jobs/" + job.id();
        say("control: no way", client.post(path + "/move", "{\"status\": \"Queued\"}"));
        say("control: no status", client.post(path + "/move", "{\"status\": \"Done\"}"));
        say("control: a status that is no text", client.post(path + "/move", "{\"status\": 1e0}"));
        say("control: a move to nothing", client.post(path + "/move", "{}"));
        say("control: percent", client.post(path + "/move", "{\"status\": \"Completed\", \"percent_complete\": 2}"));
        say("control: errors", client.post(path + "/move", "{\"status\": \"Error Cancelled\", \"errors\": [{}]}"));
        say("control: no duration", client.post(path + "/age", "{\"by\": \"a day\"}"));
        say("control: nothing to age by", client.post(path + "/age", "{}"));
        say("control: too long a duration", client.post(path + "/age", "{\"by\": \"P9999999Y\"}"));
        say("control: no JSON", client.post(path + "/age", "by"));
        say("control: no job", client.post("/__control/jobs/nobody/release", ""));
        say("control: no request", client.get("/__control/clocks"));
        say("control: nothing for the clock", client.post("/__control/clock", "{\"stop\": true}"));
        say("control: no instant", client.post("/__control/clock", "{\"set\": \"noon\"}"));
        say("control: an instant too early", client.post("/__control/clock", "{\"set\": \"0000-01-01T00:00:00Z\"}"));
        say("control: no firm", client.without("Addepar-Firm").get("/__control/clock?firm="));
        say("control: two firms", client.without("Addepar-Firm").get("/__control/clock?firm=1&firm=2"));
        say("control: no speed", client.post("/__control/clock", "{\"speed\": -1}"));
        say("control: no freezing", client.post("/__control/clock", "{\"freeze\": 1}"));
        say("control: beyond all time", client.post("/__control/clock", "{\"advance\": \"P9999Y\"}"));
    }

    private void say(String situation, Reply reply) {
        say(situation, reply, "no id at all");
    }

    private void say(String situation, Reply reply, String id) {
        messages.append("== ")
                .append(situation)
                .append(": ")
                .append(reply.status())
                .append('\n');
        if (reply.json().has("message")) {
            messages.append(reply.json().path("message").asText()).append('\n');
        }
        reply.json().path("errors").forEach(error -> {
            messages.append(error.path("title").asText());
            error.path("source")
                    .properties()
                    .forEach(source -> messages.append(" [")
                            .append(source.getKey())
                            .append(' ')
                            .append(source.getValue().asText())
                            .append(']'));
            String detail = error.path("detail").asText();
            messages.append(": ").append(detail.replace("job " + id, "job ID")).append('\n');
        });
    }
}
