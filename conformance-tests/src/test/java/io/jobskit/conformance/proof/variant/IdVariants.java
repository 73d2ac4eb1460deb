package io.jobskit.conformance.proof.variant;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jobskit.conformance.proof.twist.Ask;
import io.jobskit.conformance.proof.twist.Reply;
import io.jobskit.conformance.proof.twist.Twist;
import java.math.BigInteger;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Freedoms in the shape of ids: no section describes it, and the one that the examples show is no valid UUID. */
final class IdVariants {

    private static final String IDS = "shape of ids";
    private static final String FREEDOM =
            "Sections 'Create a portfolio view job' and 'Relationships' show ids of different shapes, and none says what an id is.";

    private IdVariants() {}

    static List<LegalVariant> all() {
        return List.of(
                of(
                        "IdsAreUuids",
                        id -> UUID.nameUUIDFromBytes(id.getBytes(StandardCharsets.UTF_8))
                                .toString()),
                of(
                        "IdsAreUuidsInUpperCase",
                        id -> UUID.nameUUIDFromBytes(id.getBytes(StandardCharsets.UTF_8))
                                .toString()
                                .toUpperCase(java.util.Locale.ROOT)),
                of(
                        "IdsAreLongNumbers",
                        id -> new BigInteger(1, id.getBytes(StandardCharsets.UTF_8))
                                .add(BigInteger.TEN.pow(24))
                                .toString()),
                of("IdsHaveLetters", id -> "job_~" + id + ".x-Z"),
                of(
                        "IdsEndWithEqualsSigns",
                        id -> "job:"
                                + Base64.getEncoder()
                                        .encodeToString(id.getBytes(StandardCharsets.UTF_8))
                                        .replace('/', '@')
                                + "=="),
                of("IdsHaveToBeEncoded", id -> "J\u00f6b " + id + "/50%+?#"));
    }

    private static LegalVariant of(String name, UnaryOperator<String> shape) {
        return LegalVariant.of(name, FREEDOM, () -> new Translation(shape)).in(IDS);
    }

    /** Other ids than those of the stub, wherever there are any; the stub's own are unknown to the client's side. */
    private static final class Translation implements Twist {

        private static final Pattern PATH =
                Pattern.compile("^((?:(?:[A-Za-z]+:)?//[^/]+|[./]*)(?:/tenants/7)?/(?:v1|__control)(?:/[.])?/jobs/)"
                        + "([^/?#]+)(.*)$");

        /** As seen from a job's own address. */
        private static final Pattern BESIDE = Pattern.compile("^()([^/?#.]+)(/download)$");

        private final UnaryOperator<String> shape;
        private final Map<String, String> known = new ConcurrentHashMap<>();

        Translation(UnaryOperator<String> shape) {
            this.shape = shape;
        }

        @Override
        public Reply answer(Ask ask, Server server) {
            Matcher path = PATH.matcher(ask.path());
            Reply reply = server.send(
                    path.matches()
                            ? new Ask(
                                    ask.method(),
                                    path.group(1) + inner(path.group(2)) + path.group(3),
                                    ask.query(),
                                    ask.headers(),
                                    ask.body())
                            : ask);
            String location = reply.headers().getOrDefault("Location", "");
            Reply led = location.isEmpty() ? reply : reply.with("Location", address(location));
            return Freely.isControl(ask) || led.headers().containsKey("Content-Disposition")
                    ? led
                    : led.edited(this::translate);
        }

        /** The stub's id; one that there is not for what is not known. */
        private String inner(String encoded) {
            String id = URLDecoder.decode(encoded.replace("+", "%2B"), StandardCharsets.UTF_8);
            return known.getOrDefault(id, "no-such-job");
        }

        private String outer(String inner) {
            String id = shape.apply(inner);
            known.put(id, inner);
            return id;
        }

        private String address(String link) {
            Matcher beside = BESIDE.matcher(link);
            Matcher path = beside.matches() ? beside : PATH.matcher(link);
            return path.matches()
                    ? path.group(1)
                            + URLEncoder.encode(outer(path.group(2)), StandardCharsets.UTF_8)
                                    .replace("+", "%20")
                            + path.group(3)
                    : link;
        }

        private void translate(ObjectNode document) {
            for (JsonNode job : Reply.jobs(document)) {
                if (job.path("type").asText().equals("jobs")) {
                    ((ObjectNode) job).put("id", outer(job.path("id").asText()));
                }
            }
            Freely.texts(document, this::address);
        }
    }
}
