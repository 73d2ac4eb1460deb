package io.jobskit.conformance.proof.mutant.derived;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jobskit.conformance.proof.twist.Reply;

/** Creations that are right. */
final class Documents {

    static final String VIEW = DocumentFlaws.VIEW;

    /** With several of whatever there may be several of, and with what may be left out both there and left out. */
    static final String QUERY = """
            {"data":{"type":"jobs","attributes":{"job_type":"PORTFOLIO_QUERY","parameters":{
            "columns":[{"key":"value"},{"key":"value","arguments":{"time_point":"2018-12-31"}},
            {"key":"time_weighted_return","arguments":{"period":"2019-12-31 to 2020-03-31","currency":"USD"}}],
            "groupings":[{"key":"asset_class"},{"key":"security","arguments":{"depth":1}}],
            "filters":[{"attribute":"asset_class","type":"discrete","operator":"include","values":["Equity","Fixed Income","Cash"]},
            {"attribute":{"key":"value","arguments":{"time_point":"2018-12-31"}},"type":"number","operator":"range",
            "ranges":[{"from":1,"to":1000000}]}],"hide_previous_holdings":true,
            "portfolio_type":"entity","portfolio_id":[22,23,24],"start_date":"2020-01-01","end_date":"2020-03-31"}}}}""";

    /** With as little as there may be. */
    static final String SMALL_QUERY = """
            {"data":{"type":"job","attributes":{"job_type":"portfolio_query","parameters":{"columns":[{"key":"value"}],
            "groupings":[],"portfolio_type":"entity","portfolio_id":"22","start_date":"2020-01-01","end_date":"2020-03-31"}}}}""";

    private Documents() {}

    /** A document with one parameter set. */
    static String with(String document, String name, String json) {
        ObjectNode changed = (ObjectNode) Reply.node(document);
        changed.withObject("/data/attributes/parameters").set(name, Reply.node(json));
        return changed.toString();
    }

    /** A document without one parameter. */
    static String without(String document, String name) {
        ObjectNode changed = (ObjectNode) Reply.node(document);
        changed.withObject("/data/attributes/parameters").remove(name);
        return changed.toString();
    }
}
