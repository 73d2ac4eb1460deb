package io.jobskit.mock.support;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The bodies of requests that are right, each a fresh one to be made wrong. */
public final class Requests {

    /** Numbers stay as they are written. */
    static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private Requests() {}

    /** The JSON value of that text, in which apostrophes stand for quotes. */
    public static JsonNode json(String text) {
        try {
            return MAPPER.readTree(text.replace('\'', '"'));
        } catch (JsonProcessingException wrong) {
            throw new AssertionError("[" + text + "] is not JSON", wrong);
        }
    }

    /** The parameters of a view job. */
    public static ObjectNode view() {
        return (ObjectNode) json("{'view_id': '2', 'portfolio_type': 'entity', 'portfolio_id': '22',"
                + " 'output_type': 'json', 'start_date': '2011-12-31', 'end_date': '2013-01-15'}");
    }

    /** The parameters of a view job with that output type. */
    public static ObjectNode view(String outputType) {
        return view().put("output_type", outputType);
    }

    /** The parameters of a query job. */
    public static ObjectNode query() {
        return (ObjectNode) json("{'columns': [{'key': 'value'}], 'groupings': [{'key': 'asset_class'}],"
                + " 'portfolio_type': 'entity', 'portfolio_id': [22],"
                + " 'start_date': '2020-02-18', 'end_date': '2020-03-18'}");
    }

    /** The parameters of a query job with that value in the place of its own. */
    public static ObjectNode query(String name, String value) {
        return query().set(name, json(value));
    }

    /** The document that asks for a job of that type. */
    public static ObjectNode job(String jobType, JsonNode parameters) {
        ObjectNode document = (ObjectNode) json("{'data': {'type': 'jobs', 'attributes': {}}}");
        attributes(document).put("job_type", jobType).set("parameters", parameters);
        return document;
    }

    /** The attributes of such a document. */
    public static ObjectNode attributes(ObjectNode document) {
        return (ObjectNode) document.at("/data/attributes");
    }
}
