package io.jobskit.conformance.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import io.jobskit.conformance.exchange.Exchange;
import io.jobskit.conformance.exchange.Operation;
import io.jobskit.conformance.outcome.Finding;
import io.jobskit.contract.outcome.Coverage;
import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Holds the JSON bodies of a run's answers against the schemas of the contract. A violation is blamed on the
 * requirement that the contract names nearest above it; where it names none, the contract only describes.
 */
public final class SchemaCheck {

    private final OpenApiContract contract;

    private SchemaCheck(OpenApiContract contract) {
        this.contract = contract;
    }

    /** A check against the contract that the kit ships; made once, used for any number of runs. */
    public static SchemaCheck shipped() {
        return new SchemaCheck(OpenApiContract.shipped());
    }

    /** What the answers violate: one finding a shape of violation, and at most three a requirement. */
    public List<Finding> check(List<Exchange> exchanges) {
        return new Check().over(exchanges).findings();
    }

    /** Every answer that the contract names, and how often there was such a one at that address. */
    public List<Coverage.Answer> documented(List<Exchange> exchanges, URI baseUrl) {
        return new DocumentedAnswers(contract).among(exchanges, baseUrl);
    }

    /** The same, for whoever asks requirement by requirement. */
    public Blames blames(List<Exchange> exchanges) {
        return new Check().over(exchanges);
    }

    /** The check of one run. */
    private final class Check {

        private final Blames blames = new Blames();

        /** Bodies without a fault, by operation and status: the same body need not be looked at twice. */
        private final Set<List<Object>> faultless = new HashSet<>();

        private final Set<JsonNode> faultlessItems = new HashSet<>();

        Blames over(List<Exchange> exchanges) {
            for (Exchange exchange : exchanges) {
                Optional<JsonSchema> schema = contract.schema(exchange.operation(), exchange.status());
                if (schema.isPresent() && isJudged(exchange)) {
                    body(exchange, schema.get(), exchange.json());
                }
            }
            return blames;
        }

        private void body(Exchange exchange, JsonSchema schema, JsonNode body) {
            if (exchange.operation() == Operation.LIST && body.path("data") instanceof ArrayNode items) {
                for (int index = 0; index < items.size(); index++) {
                    item(exchange, index, items.get(index));
                }
                ObjectNode frame = ((ObjectNode) body).objectNode();
                frame.setAll((ObjectNode) body);
                frame.set("data", JsonNodeFactory.instance.arrayNode());
                validate(exchange, schema, "", frame);
            } else if (!faultless.contains(List.of(exchange.operation(), exchange.status(), body))
                    && validate(exchange, schema, "", body)) {
                faultless.add(List.of(exchange.operation(), exchange.status(), body));
            }
        }

        private void item(Exchange exchange, int index, JsonNode item) {
            if (!faultlessItems.contains(item)
                    && validate(exchange, contract.named("ListedJob"), "data[" + index + "]", item)) {
                faultlessItems.add(item);
            }
        }

        private boolean validate(Exchange exchange, JsonSchema schema, String prefix, JsonNode node) {
            var messages = schema.validate(node);
            messages.forEach(message -> blames.add(Violation.of(contract, message, prefix, node), exchange));
            return messages.isEmpty();
        }
    }

    /**
     * A redirect need not carry a job (READ-03), an answer to reading that shows none has to be judged by what was read,
     * and a body that is no JSON is no business of a schema.
     */
    private static boolean isJudged(Exchange exchange) {
        JsonNode body = exchange.json();
        boolean showsNoJob = exchange.operation() == Operation.READ
                && exchange.status() / 100 != 4
                && !body.path("data").isObject();
        return !body.isMissingNode()
                && !showsNoJob
                && (exchange.status() != 303
                        || body.path("data").path("attributes").isObject());
    }
}
