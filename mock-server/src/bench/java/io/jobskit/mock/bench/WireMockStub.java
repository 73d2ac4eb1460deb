package io.jobskit.mock.bench;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Stock WireMock without a journal, with one stub for reading: the same answer always, or one that shows the job's id. */
final class WireMockStub {

    private WireMockStub() {}

    /** Serves the body in the file of that name; a second argument has it made from a template. */
    public static void main(String[] arguments) throws IOException {
        String body = Files.readString(Path.of(arguments[0]));
        WireMockServer server = new WireMockServer(
                wireMockConfig().port(0).bindAddress("127.0.0.1").disableRequestJournal());
        server.start();
        ResponseDefinitionBuilder answer = aResponse().withHeader("Content-Type", Messages.JSON_API);
        if (arguments.length > 1) {
            String template =
                    body.replace("\"id\":\"1\",\"type\":\"jobs\"", "\"id\":\"{{request.path.[2]}}\",\"type\":\"jobs\"");
            server.stubFor(get(urlPathMatching("/v1/jobs/[^/]+"))
                    .willReturn(answer.withBody(template).withTransformers("response-template")));
        } else {
            server.stubFor(get(urlEqualTo("/v1/jobs/1")).willReturn(answer.withBody(body)));
        }
        ReadyJobs.announce(server.port());
    }
}
