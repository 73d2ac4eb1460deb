package io.jobskit.reports.postman;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jobskit.contract.verdict.ExchangeRecord;
import io.jobskit.contract.verdict.HeaderRecord;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * Who sends a request. What a verdict masks is a variable, named as in the curl lines: {@code JOBS_SECRET}, {@code
 * JOBS_SECRET_OTHER_USER}, {@code JOBS_TOKEN}, {@code JOBS_HEADER_X_API_KEY}; and {@code JOBS_KEY} beside a secret.
 */
final class PostmanCredentials {

    private static final String MASK = "***";
    private static final String DEFAULT = "default";
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final Set<String> variables = new TreeSet<>();

    /** The variables that requests were given so far. */
    Set<String> variables() {
        return variables;
    }

    /** Whether that header is no header of the collection, for its authorization says the same. */
    static boolean isAuthorization(HeaderRecord header) {
        return header.name().equalsIgnoreCase("authorization");
    }

    /** How a request says who sends it; nobody's credentials, which are sent to be refused, are left out of a verdict. */
    ObjectNode of(ExchangeRecord exchange) {
        String scheme = exchange.request()
                .header("Authorization")
                .map(value -> value.replaceFirst("\\s.*", "").toLowerCase(Locale.ROOT))
                .orElse("");
        String suffix = exchange.control() ? "_CONTROL" : exchange.identity().isEmpty() ? "_NOBODY" : suffix(exchange);
        ObjectNode auth = JSON.objectNode();
        switch (scheme) {
            case "basic" -> {
                auth.put("type", "basic");
                auth.putArray("basic")
                        .add(attribute("username", variable("JOBS_KEY" + suffix)))
                        .add(attribute("password", variable("JOBS_SECRET" + suffix)));
            }
            case "bearer" -> {
                auth.put("type", "bearer");
                auth.putArray("bearer").add(attribute("token", variable("JOBS_TOKEN" + suffix)));
            }
            default -> auth.put("type", "noauth");
        }
        return auth;
    }

    /** The value of a header, or the variable that stands for it. */
    String value(HeaderRecord header, ExchangeRecord exchange) {
        boolean isMasked = header.value().equals(MASK) || header.value().startsWith("…");
        return isMasked ? variable("JOBS_HEADER_" + upper(header.name()) + suffix(exchange)) : header.value();
    }

    private String variable(String name) {
        variables.add(name);
        return "{{" + name + "}}";
    }

    private static ObjectNode attribute(String key, String value) {
        return JSON.objectNode().put("key", key).put("value", value).put("type", "string");
    }

    private static String suffix(ExchangeRecord exchange) {
        String identity = exchange.identity();
        return identity.isEmpty() || identity.equals(DEFAULT) ? "" : "_" + upper(identity);
    }

    private static String upper(String name) {
        return name.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_");
    }
}
