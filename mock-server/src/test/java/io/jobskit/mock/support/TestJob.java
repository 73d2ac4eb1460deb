package io.jobskit.mock.support;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.jobskit.mock.job.Status;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;

/**
 * A job as somebody sees it who knows its id.
 *
 * @param client who looks at it
 * @param id its id
 */
public record TestJob(Client client, String id) {

    /** How long an ordinary job takes. */
    public static final Duration USUAL = Duration.ofSeconds(3);

    /** The same job as somebody else sees it. */
    public TestJob seenBy(Client other) {
        return new TestJob(other, id);
    }

    public Reply read() {
        return client.get(path());
    }

    public Reply cancel() {
        return client.send("DELETE", path(), BodyPublishers.noBody());
    }

    public Reply download() {
        return client.get(path() + "/download");
    }

    public JsonNode attributes() {
        return read().attributes();
    }

    /** The label of its status. */
    public String status() {
        return attributes().path("status").asText();
    }

    /** The job as the listing shows it. */
    public JsonNode listed() {
        return client.listed().stream()
                .filter(job -> job.path("id").asText().equals(id))
                .findFirst()
                .orElseThrow(() -> new AssertionError("[" + id + "] is not in the listing"));
    }

    /** Moves it there. */
    public TestJob moveTo(Status status) {
        return moved("{\"status\": \"" + status.label() + "\"}");
    }

    /** Moves it as that body says. */
    public TestJob moved(String body) {
        return done(client.control().move(id, body));
    }

    /** Makes it so much older. */
    public TestJob age(Duration by) {
        return done(client.control().age(id, "{\"by\": \"" + by + "\"}"));
    }

    /** Lets it go on by itself. */
    public TestJob release() {
        return done(client.control().release(id));
    }

    /** Lets time pass for its whole firm. */
    public TestJob after(Duration passed) {
        client.control().advance(passed);
        return this;
    }

    /** Lets so much time pass that an ordinary job completes. */
    public TestJob atItsEnd() {
        return after(USUAL);
    }

    private TestJob done(Reply reply) {
        assertThat(reply.status()).as("status of %s", reply).isEqualTo(204);
        return this;
    }

    private String path() {
        return "/v1/jobs/" + id;
    }
}
