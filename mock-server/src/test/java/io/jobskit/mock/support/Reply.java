package io.jobskit.mock.support;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpHeaders;
import java.util.Arrays;
import java.util.List;
import java.util.stream.StreamSupport;
import java.util.zip.GZIPInputStream;

/**
 * An answer.
 *
 * @param status its status code
 * @param headers its headers
 * @param body its body
 */
@SuppressWarnings("ArrayRecordComponent") // looked at, never compared
public record Reply(int status, HttpHeaders headers, byte[] body) {

    public String text() {
        return new String(body, UTF_8);
    }

    public JsonNode json() {
        try {
            return Requests.MAPPER.readTree(body);
        } catch (IOException notJson) {
            throw new AssertionError(this + " is not JSON", notJson);
        }
    }

    /** The same answer with its body as it was before it was compressed; the very same if it is not. */
    public Reply unzipped() {
        if (!header("Content-Encoding").equals("gzip")) {
            return this;
        }
        try (GZIPInputStream gzip = new GZIPInputStream(new ByteArrayInputStream(body))) {
            return new Reply(status, headers, gzip.readAllBytes());
        } catch (IOException damaged) {
            throw new AssertionError("The body is not gzip, as its Content-Encoding says", damaged);
        }
    }

    /** The value of that header; empty if it is not there. */
    public String header(String name) {
        return headers.firstValue(name).orElse("");
    }

    /** The media type, without its parameters. */
    public String mediaType() {
        String type = header("Content-Type");
        int end = type.indexOf(';');
        return end < 0 ? type : type.substring(0, end);
    }

    /** The attributes of the job that it carries. */
    public JsonNode attributes() {
        return json().at("/data/attributes");
    }

    /** The parameters of the job that it carries. */
    public JsonNode parameters() {
        return attributes().path("parameters");
    }

    /** The id of the job that it carries. */
    public String id() {
        return json().at("/data/id").asText();
    }

    /** The job whose creation this answers. */
    public TestJob accepted(Client owner) {
        assertThat(status).as("status of %s", this).isEqualTo(202);
        return new TestJob(owner, id());
    }

    /** The objects of an error document. */
    public List<JsonNode> errors() {
        return StreamSupport.stream(json().path("errors").spliterator(), false).toList();
    }

    /** Asserts that it refuses with that status code, and explains why in error objects; each as the API writes them. */
    public Reply refused(int code) {
        assertThat(status).as("status of %s", this).isEqualTo(code);
        assertThat(mediaType()).isEqualTo("application/vnd.api+json");
        assertThat(errors()).isNotEmpty().allSatisfy(error -> {
            assertThat(error.path("status")).as("status").hasToString("\"" + code + "\"");
            assertThat(error.path("title").textValue()).as("title").isNotBlank();
            assertThat(error.path("detail").textValue()).as("detail").isNotBlank();
        });
        return this;
    }

    /** Asserts that it refuses with 400 for what is wrong at those JSON pointers, and for nothing else. */
    public Reply refusedAt(String... pointers) {
        refused(400);
        assertThat(errors().stream()
                        .map(error -> error.at("/source/pointer").asText("nowhere"))
                        .toList())
                .containsExactlyInAnyOrderElementsOf(Arrays.asList(pointers));
        return this;
    }

    /** As {@link #refusedAt}, for parameters of the job by name. */
    public Reply refusedFor(String... parameters) {
        return refusedAt(Arrays.stream(parameters)
                .map(name -> "/data/attributes/parameters/" + name)
                .toArray(String[]::new));
    }

    @Override
    public String toString() {
        return "[" + status + " " + text() + "]";
    }
}
