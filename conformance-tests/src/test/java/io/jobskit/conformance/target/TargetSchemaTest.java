package io.jobskit.conformance.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaId;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What editors say of a target file is what the kit says of it; that good files are good is asserted where they are read. */
class TargetSchemaTest {

    private static final String OF_A_TARGET = "base-url: http://localhost\n";
    private static final String OF_AN_IMAGE = "image: a\nport: 1\nwait-for: /health\n";
    private static final String NOBODY_KNOWS = "nobody-ever-knows-this";

    private final TargetSchema schema = new TargetSchema();

    @Test
    void itIsASchema() {
        assertThat(JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7)
                        .getSchema(SchemaLocation.of(SchemaId.V7))
                        .validate(schema.document()))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"init.yaml", "stub.yaml"})
    void itAllowsWhatTheKitShips(String name) throws IOException {
        try (InputStream file =
                Objects.requireNonNull(TargetSchema.class.getResourceAsStream("/target/" + name), name)) {
            String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            assertThat(schema.mistakes(text)).isEmpty();
            assertThat(schema.mistakes(text.replaceAll("(?m)^#(?! \\S)", "").replaceAll("(?m)^base-url.*\n", "")))
                    .as("with all that it leaves out")
                    .satisfiesAnyOf(
                            mistakes -> assertThat(mistakes).isEmpty(),
                            mistakes -> assertThat(name).isEqualTo("stub.yaml"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "bas-url: http://localhost",
                "name: []",
                "port: 80",
                "known-failures: {}",
                "proxy: [a]",
                "identities: []",
                "identities: {fullqueue: {type: none}}",
                "identities: {other-user: me}",
                "identities: {default: {key: a, secret: b}}",
                "identities: {default: {type: basik, key: a, secret: b}}",
                "identities: {default: {type: basic, key: a}}",
                "identities: {default: {type: basic, key: a, secret: b, frim: 1}}",
                "identities: {default: {type: basic, key: a, secret: b, token: c}}",
                "identities: {default: {type: basic, key: a, secret: [b]}}",
                "identities: {default: {type: basic, key: a, secret: b, headers: {X Y: a}}}",
                "identities: {default: {type: basic, key: a, secret: b, headers: {X-Y: [a]}}}",
                "identities: {default: {type: bearer}}",
                "identities: {default: {type: bearer, token: a, token-command: [b]}}",
                "identities: {default: {type: bearer, token-command: ./token.sh}}",
                "identities: {default: {type: bearer, token-command: []}}",
                "identities: {default: {type: oauth2, token-url: http://a, client-id: a}}",
                "identities: {default: {type: oauth2, token-url: a, client-id: a, client-secret: b}}",
                "identities: {default: {type: none, key: a}}",
                "identities: {bad-credentials: {type: oauth2, token-url: http://a, client-id: a, client-secret: b}}",
                "samples: [1]",
                "samples: {view: 1}",
                "samples: {view-id: [1]}",
                "samples: {portfolios: {ENTTY: [1]}}",
                "samples: {portfolios: {ENTITY: 1}}",
                "samples: {portfolios: {ENTITY: [[1]]}}",
                "samples: {columns: [value]}",
                "samples: {grouping: {key: a}}",
                "samples: {grouping: []}",
                "samples: {filter: a}",
                "samples: {filter: [a]}",
                "control: {headers: {A: b}}",
                "control: {url: /a, header: {}}",
                "control: /a",
                "timing: {completes-within: 10m}",
                "timing: {poll-every: PT0S}",
                "timing: {request-timeout: 30}",
                "timing: {polls: PT1S}",
                "timing: {requests-per-window: {requests: 0, window: PT1M}}",
                "timing: {requests-per-window: {requests: 1}}",
                "timing: {requests-per-window: {requests: 1, window: PT1M, windw: PT1M}}",
                "http: 3",
                "http: [2]",
                "tls: {insecure: maybe}",
                "tls: {certificate: a.pem}",
                "tls: {authority: a.pem}",
                "tls: []"
            })
    void itRefusesWhatTheKitRefuses(String mistake) {
        refused(OF_A_TARGET + mistake);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "name: x",
                "base-url: ftp://files",
                "base-url: http://a?x=1",
                "base-url: {}",
                "image: a",
                "image: a\nport: 70000\nwait-for: /a",
                "image: a\nport: 80",
                "image: a\nport: 80\nwait-for: /a\nbase-url: http://a",
                "image: a\nport: 80\nwait-for: /a\nenv: {1 2: a}",
                "image: a\nport: 80\nwait-for: /a\nenv: [a]",
                "- base-url"
            })
    void itRefusesATargetThatIsNowhere(String file) {
        refused(file);
    }

    private void refused(String file) {
        assertThat(schema.mistakes(file)).as("by the schema").isNotEmpty();
        assertThat(told(file)).as("by the kit").isNotEmpty();
    }

    /** The kit says what it knows where a member is like none of that. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "|",
                "identities|/definitions/identities",
                "samples|/definitions/samples",
                "samples.portfolios|/definitions/samples/properties/portfolios",
                "control|/definitions/control",
                "timing|/definitions/timing",
                "timing.requests-per-window|/definitions/rate-limit",
                "tls|/definitions/tls",
                "identities.default|/definitions/identity"
            })
    void itKnowsEveryMemberThatTheKitKnows(String place, String pointer) {
        String section = place == null ? "" : place;
        String text = NOBODY_KNOWS + ": 1";
        for (String key : reversed(section)) {
            text = key + ": {" + text + "}";
        }
        String known = told(OF_AN_IMAGE + text + "\n").stream()
                .filter(mistake -> mistake.contains(NOBODY_KNOWS + " is unknown: there is "))
                .findFirst()
                .orElseThrow();
        Set<String> members = new TreeSet<>(List.of(
                known.replaceFirst(".* there is ", "").replaceFirst("\\.$", "").split(", | and ")));

        assertThat(schema.members(pointer == null ? "" : pointer)).isEqualTo(members);
    }

    @Test
    void itDescribesEveryMemberOfEachSection() {
        JsonNode document = schema.document();
        List.of(document, document.at("/definitions/identity"), document.at("/definitions/identities"))
                .forEach(section -> section.path("properties").properties().stream()
                        .filter(member -> !member.getKey().equals("type"))
                        .forEach(member -> assertThat(
                                        member.getValue().path("description").asText())
                                .as(member.getKey())
                                .isNotEmpty()));
    }

    private static List<String> reversed(String place) {
        List<String> keys = new ArrayList<>(place.isEmpty() ? List.of() : List.of(place.split("\\.")));
        Collections.reverse(keys);
        return keys;
    }

    private static List<String> told(String text) {
        UnusableFileException mistakes = catchThrowableOfType(
                UnusableFileException.class, () -> TargetFile.of("target.yaml", text, Map.of("JOBS_URL", "")));
        return mistakes == null ? List.of() : mistakes.mistakes();
    }
}
