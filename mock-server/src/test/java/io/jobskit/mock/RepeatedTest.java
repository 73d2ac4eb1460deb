package io.jobskit.mock;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobskit.mock.support.Client;
import io.jobskit.mock.support.Reply;
import io.jobskit.mock.support.Requests;
import io.jobskit.mock.support.Stub;
import io.jobskit.mock.support.Wire;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a request says twice, or without saying anything: headers and parameters of the query. */
class RepeatedTest {

    private static final String JSON_API = "Content-Type: application/vnd.api+json";
    private static final String BODY =
            Requests.job("portfolio_view_results", Requests.view()).toString();

    @AutoClose
    private static final Stub STUB = Stub.start();

    /** A delay for all makes WireMock hand on every request. */
    @AutoClose
    private static final Stub THROUGH_WIREMOCK = Stub.start();

    private final Client client = STUB.client();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Content-Type | application/vnd.api+json | text/plain",
                "Content-Type | text/plain | application/vnd.api+json",
                "Content-Type | application/vnd.api+json | application/vnd.api+json; charset=utf-16",
                "Authorization | Basic YTpi | Basic Yzpk",
                "Authorization | Basic YTpi | Bearer a",
                "addepar-firm | 1 | 2",
                "Jobs-Control | hold | free"
            })
    void headersThatContradictEachOtherAreRefused(String name, String one, String other) throws IOException {
        THROUGH_WIREMOCK.client().post("/__admin/settings", "{\"fixedDelay\": 1}");
        for (Stub stub : List.of(STUB, THROUGH_WIREMOCK)) {
            String canonical = name.equals("addepar-firm") ? "Addepar-Firm" : name;
            Reply reply = created(stub, name + ": " + one, name + ": " + other).refused(400);
            assertThat(reply.json().at("/errors/0/source/header").asText()).isEqualTo(canonical);
            assertThat(reply.json().at("/errors/0/detail").asText())
                    .isEqualTo("The request has 2 headers " + canonical + " that differ: send one.");
            assertThat(created(stub, name + ": " + one, name + ":   " + one).status())
                    .as("twice the same")
                    .isEqualTo(one.equals("text/plain") ? 415 : 202);
        }
    }

    @Test
    void controlRefusesTwoFirmsToo() throws IOException {
        try (Wire wire = new Wire(STUB.port())) {
            Reply reply = wire.send(Wire.head("GET", "/__control/clock", "Addepar-Firm: 1", "Addepar-Firm: 2"), "");
            assertThat(reply.status()).isEqualTo(400);
            assertThat(reply.json().path("message").asText()).contains("2 headers Addepar-Firm that differ");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "page[limit], page%5Blimit%5D=1&page%5Blimit%5D=1",
        "page[limit], page%5Blimit%5D=1&x=2&page%5blimit]=2",
        "page[limit], page%5Blimit%5D&page%5Blimit%5D=2",
        "page[after], page%5Bafter%5D=a&page%5Bafter%5D=a",
        "useStringId, useStringId=true&useStringId=true",
        "useStringId, useStringId=true&%75seStringId=false",
        "page[limit], page%5Blimit%5D=",
        "page[limit], page%5Blimit%5D",
        "page[after], page%5Bafter%5D=",
        "page[after], page%5Bafter%5D",
        "useStringId, useStringId=",
        "useStringId, useStringId"
    })
    void aParameterThatIsRepeatedOrEmptyIsRefused(String name, String query) {
        Reply reply = client.get("/v1/jobs?" + query.replace("]", "%5D")).refused(400);
        assertThat(reply.json().at("/errors/0/source/parameter").asText()).isEqualTo(name);
        assertThat(reply.json().at("/errors/0/detail").asText()).startsWith(name + " is ");
    }

    @Test
    void aCreationRefusesARepeatedParameterToo() {
        for (String query : new String[] {"useStringId=true&useStringId=false", "useStringId="}) {
            client.post("/v1/jobs?" + query, BODY).refused(400);
        }
        assertThat(client.listed()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "page%5Blimit%5D=%",
                "page%5Blimit%5D=%4",
                "x=%zz",
                "%zz=1",
                "x=%FF",
                "x=%C3%28",
                "useStringId=%ED%A0%80"
            })
    void aQueryThatCannotBeDecodedIsRefused(String query) throws IOException {
        try (Wire wire = new Wire(STUB.port())) {
            Reply reply = wire.send(Wire.head("GET", "/v1/jobs?" + query), "").refused(400);
            assertThat(reply.json().at("/errors/0/source/parameter").asText()).isEqualTo(query);
            assertThat(reply.json().at("/errors/0/detail").asText())
                    .startsWith("'" + query + "' in the query cannot be decoded");
            Reply control = wire.send(Wire.head("GET", "/__control/jobs?" + query), "");
            assertThat(control.status()).isEqualTo(400);
        }
    }

    @Test
    void whatIsEncodedWithoutNeedIsTheSame() {
        client.view();
        client.view();
        for (String name : new String[] {"page%5Blimit%5D", "page%5blimit%5d", "%70age%5Blimit%5D"}) {
            assertThat(client.get("/v1/jobs?" + name + "=%31").json().path("data"))
                    .hasSize(1);
        }
    }

    private static Reply created(Stub stub, String... headers) throws IOException {
        String type = headers[0].startsWith("Content-Type") ? "X-Nothing: 1" : JSON_API;
        try (Wire wire = new Wire(stub.port())) {
            return wire.send(
                    Wire.head("POST", "/v1/jobs", headers[0], headers[1], type, "Content-Length: " + BODY.length()),
                    BODY);
        }
    }
}
