package io.jobskit.conformance.support;

import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.jobskit.conformance.target.Identity;
import io.jobskit.conformance.target.Identity.Credentials.Basic;
import io.jobskit.conformance.target.Identity.Credentials.Bearer;
import io.jobskit.conformance.target.Target;
import io.jobskit.conformance.target.Timing;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A target with secrets of every kind, and targets with another timing. */
public final class Targets {

    public static final String SECRET = "s3cr'et/\"+";
    public static final String TOKEN = "tok-en.1234567";
    public static final String OTHER_SECRET = "0ther&secret";
    public static final String SHORT = "ab";
    public static final String HEADER = "gateway-pass";
    public static final String CONTROL = "control-pass";

    private Targets() {}

    /** The same target, waited for and asked in that timing. */
    public static Target with(Target target, Timing timing) {
        return new Target(
                target.name(),
                target.baseUrl(),
                target.identities(),
                target.samples(),
                target.control(),
                timing,
                target.knownFailures(),
                target.connection(),
                target.documentation());
    }

    /** The same target without test control. */
    public static Target withoutControl(Target target) {
        return bare(target, target.identities());
    }

    /** The same target with its owner's identity alone, and without test control. */
    public static Target bare(Target target) {
        return bare(target, Map.of(Identity.DEFAULT, target.owner()));
    }

    private static Target bare(Target target, Map<String, Identity> identities) {
        return new Target(
                target.name(),
                target.baseUrl(),
                identities,
                target.samples(),
                Optional.empty(),
                target.timing(),
                target.knownFailures(),
                target.connection(),
                target.documentation());
    }

    /** The same target with that identity in the place of the one of its name. */
    public static Target with(Target target, Identity identity) {
        Map<String, Identity> identities = new HashMap<>(target.identities());
        identities.put(identity.name(), identity);
        return new Target(
                target.name(),
                target.baseUrl(),
                identities,
                target.samples(),
                target.control(),
                target.timing(),
                target.knownFailures(),
                target.connection(),
                target.documentation());
    }

    public static Target secretive() {
        return new Target(
                "Jobs API, staging",
                URI.create("http://127.0.0.1:8080"),
                Map.of(
                        "default", identity("default", new Basic("key", SECRET), Map.of("X-Gateway", HEADER)),
                        "no-scope", identity("no-scope", new Bearer(TOKEN), Map.of()),
                        "other-user", identity("other-user", new Basic("o$key", OTHER_SECRET), Map.of()),
                        "full-queue", identity("full-queue", new Basic("full", SHORT), Map.of("X-Short", "q1"))),
                new io.jobskit.conformance.target.Samples(
                        IntNode.valueOf(2),
                        Map.of(),
                        List.of("a", "b"),
                        List.of("c"),
                        List.of(JsonNodeFactory.instance.objectNode())),
                Optional.of(new Target.ControlAddress(
                        URI.create("http://127.0.0.1:8080/__control"), Map.of("X-Control", CONTROL))),
                new Timing(Duration.ofMinutes(10), Duration.ofSeconds(1), Duration.ofSeconds(30), List.of()),
                Optional.empty());
    }

    private static Identity identity(String name, Identity.Credentials credentials, Map<String, String> headers) {
        return new Identity(name, credentials, Optional.of("1"), headers);
    }
}
