package io.jobskit.conformance.proof.mutant.derived;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jobskit.conformance.proof.twist.Ask;
import io.jobskit.conformance.proof.twist.Reply;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** Documents that are almost right: their JSON, envelope, kind of job, type and label. */
final class DocumentFlaws {

    static final String VIEW = """
            {"data":{"type":"jobs","attributes":{"job_type":"portfolio_view_results","parameters":{"view_id":"2",
            "portfolio_type":"entity","portfolio_id":"22","output_type":"csv","start_date":"2011-12-31",
            "end_date":"2013-01-15"}}}}""";

    private static final Set<String> KINDS = Set.of("portfolio_view_results", "portfolio_query");

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final ObjectMapper WHOLE = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private static final Map<String, ObjectMapper> LENIENT = Map.of(
            "TrailingCommas", lenient(JsonReadFeature.ALLOW_TRAILING_COMMA),
            "Comments", lenient(JsonReadFeature.ALLOW_JAVA_COMMENTS),
            "BareKeys", lenient(JsonReadFeature.ALLOW_UNQUOTED_FIELD_NAMES));

    private DocumentFlaws() {}

    static void addTo(Flaws flaws) {
        json(flaws);
        envelope(flaws);
        kinds(flaws);
        types(flaws);
        labels(flaws);
    }

    private static void json(Flaws flaws) {
        LENIENT.forEach((word, lenient) -> flaws.ofText(
                word,
                ask -> read(JSON, text(ask)).isMissingNode()
                        && read(lenient, text(ask)).isObject(),
                ask -> ask.withText(read(lenient, text(ask)).toString())));
        flaws.ofText("AnEmptyBody", ask -> ask.body().length == 0, ask -> ask.withText(VIEW));
        flaws.ofText("ABodyCutOff", DocumentFlaws::isCutOff, ask -> ask.withText(VIEW));
    }

    private static ObjectMapper lenient(JsonReadFeature feature) {
        return JsonMapper.builder().enable(feature).build();
    }

    private static String text(Ask ask) {
        return new String(ask.body(), StandardCharsets.UTF_8);
    }

    private static JsonNode read(ObjectMapper mapper, String text) {
        try {
            return mapper.readTree(text);
        } catch (JsonProcessingException wrong) {
            return MissingNode.getInstance();
        }
    }

    private static boolean isCutOff(Ask ask) {
        try {
            JSON.readTree(text(ask));
            return false;
        } catch (JsonEOFException end) {
            return true;
        } catch (JsonProcessingException wrong) {
            return false;
        }
    }

    private static void envelope(Flaws flaws) {
        flaws.ofText(
                "AListOfOneForData",
                whole(ask -> ask.json().path("data").isArray()
                        && ask.json().path("data").size() == 1),
                edits(document -> document.set("data", document.at("/data/0"))));
        flaws.ofText("TextForParameters", whole(ask -> ask.parameters().isTextual()), ask -> ask.withText(VIEW));
        flaws.ofText(
                "DocumentsWithoutData",
                whole(ask -> ask.json().isObject() && !ask.json().has("data")),
                ask -> ask.json().has("attributes")
                        ? ask.withText("{\"data\":" + ask.json() + "}")
                        : ask.withText(VIEW));
        flaws.ofText(
                "DocumentsWithoutAttributes",
                whole(ask -> ask.json().path("data").isObject()
                        && !ask.json().at("/data").has("attributes")),
                edits(document -> {
                    JsonNode data = document.path("data").deepCopy();
                    document.withObject("/data")
                            .set(
                                    "attributes",
                                    data.has("parameters")
                                            ? data
                                            : Reply.node(VIEW).at("/data/attributes"));
                }));
        flaws.ofText(
                "DocumentsWithoutParameters",
                whole(ask -> ask.json().at("/data/attributes").isObject()
                        && !ask.json().at("/data/attributes").has("parameters")),
                edits(document -> {
                    JsonNode attributes = document.at("/data/attributes").deepCopy();
                    document.withObject("/data/attributes")
                            .put("job_type", "portfolio_view_results")
                            .set(
                                    "parameters",
                                    attributes.has("view_id")
                                            ? attributes
                                            : Reply.node(VIEW).at("/data/attributes/parameters"));
                }));
    }

    /** A document and nothing behind it. */
    private static Predicate<Ask> whole(Predicate<Ask> which) {
        return ask -> which.test(ask) && !read(WHOLE, text(ask)).isMissingNode();
    }

    private static UnaryOperator<Ask> edits(Consumer<ObjectNode> change) {
        return ask -> ask.edited(change);
    }

    private static void kinds(Flaws flaws) {
        UnaryOperator<Ask> guess = edits(document -> {
            ObjectNode attributes = document.withObject("/data/attributes");
            attributes.put(
                    "job_type",
                    attributes.path("parameters").has("columns") ? "portfolio_query" : "portfolio_view_results");
        });
        flaws.wrong(
                "ViewsWithoutJobType",
                ask -> !ask.json().at("/data/attributes").has("job_type")
                        && ask.parameters().has("view_id"),
                guess);
        flaws.wrong("NullForJobType", kind(JsonNode::isNull), guess);
        flaws.wrong(
                "JobTypesBesideTheAttributes",
                ask -> ask.json().path("data").has("job_type")
                        && !ask.json().at("/data/attributes").has("job_type"),
                guess);
        kind(flaws, "JobTypesWithHyphens", type -> type.replace('-', '_'));
        kind(flaws, "JobTypesWithBlanksAround", String::strip);
        flaws.wrong(
                "JobTypesWithoutUnderscores",
                kind(Flaws.text(type -> Set.of("portfolioviewresults", "portfolioquery")
                        .contains(type.replace(" ", "").toLowerCase(Locale.ROOT)))),
                guess);
        flaws.wrong("UnknownJobTypes", kind(Flaws.text(type -> !isKind(type))), guess);
    }

    private static void kind(Flaws flaws, String word, UnaryOperator<String> mend) {
        flaws.wrong(word, kind(Flaws.text(type -> !isKind(type) && isKind(mend.apply(type)))), edits(document -> {
            ObjectNode attributes = document.withObject("/data/attributes");
            attributes.put("job_type", mend.apply(attributes.path("job_type").asText()));
        }));
    }

    private static Predicate<Ask> kind(Predicate<JsonNode> which) {
        return ask -> which.test(ask.json().at("/data/attributes/job_type"));
    }

    private static boolean isKind(String type) {
        return KINDS.contains(type.toLowerCase(Locale.ROOT));
    }

    private static void types(Flaws flaws) {
        UnaryOperator<Ask> mend = edits(document -> document.withObject("/data").put("type", "jobs"));
        Predicate<Ask> view = Ask::isView;
        flaws.wrong("ViewsOfTypeUsers", view.and(ask -> type(ask).equals("users")), mend);
        flaws.wrong(
                "ViewsOfAnyType",
                view.and(ask -> !type(ask).isEmpty() && !List.of("job", "jobs").contains(type(ask))),
                mend);
        flaws.right("ViewsOfTypeJob", view.and(ask -> type(ask).equals("job")));
        flaws.right("ViewsWithUseStringId", view.and(ask -> ask.query().contains("useStringId=true")));
    }

    private static String type(Ask ask) {
        return ask.json().at("/data/type").asText();
    }

    private static void labels(Flaws flaws) {
        Map<String, String> labels = Map.of(
                "Text",
                "text/plain",
                "Html",
                "text/html",
                "Bytes",
                "application/octet-stream",
                "Xml",
                "application/xml");
        Flaws.kinds()
                .forEach(kind -> labels.forEach((word, label) -> flaws.ofText(
                        kind + "LabelledAs" + word,
                        Flaws.kind(kind)
                                .and(ask -> ask.headers()
                                        .getOrDefault("Content-Type", "")
                                        .startsWith(label)),
                        ask -> ask.with("Content-Type", Reply.JSON_API))));
    }
}
