package io.jobskit.conformance.proof.twist;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A request.
 *
 * @param method its method
 * @param path its path as it was sent
 * @param query its query as it was sent, with the question mark; may be empty
 * @param headers its headers, whatever their case
 * @param body its body, which may be empty
 */
@SuppressWarnings("ArrayRecordComponent") // Nobody compares requests, and nobody changes their bodies.
public record Ask(String method, String path, String query, Map<String, String> headers, byte[] body) {

    /** The user who creates jobs. */
    public static final String OWNER =
            "Basic " + Base64.getEncoder().encodeToString("full:secret".getBytes(StandardCharsets.UTF_8));

    private static final Pattern OF_A_JOB = Pattern.compile("/(?:v1|__control)/jobs/([^/]+)(/[a-z]+)?");

    public static Ask of(String method, String path) {
        return new Ask(method, path, "", new TreeMap<>(String.CASE_INSENSITIVE_ORDER), new byte[0]);
    }

    /** The request of somebody else, who is in the firm in which the kit's identities are. */
    public Ask as(String authorization) {
        return with("Authorization", authorization).with("Addepar-Firm", "1");
    }

    public Ask with(String name, String value) {
        Map<String, String> all = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        all.putAll(headers);
        all.put(name, value);
        return new Ask(method, path, query, all, body);
    }

    /** The request as it is below a path. */
    Ask below(String prefix) {
        return new Ask(method, path.substring(prefix.length()), query, headers, body);
    }

    /** The same request to another path. */
    public Ask at(String other) {
        return new Ask(method, other, query, headers, body);
    }

    public Ask withQuery(String other) {
        return new Ask(method, path, other, headers, body);
    }

    public Ask withText(String text) {
        return new Ask(method, path, query, headers, text.getBytes(StandardCharsets.UTF_8));
    }

    /** The request with its document changed. */
    public Ask edited(Consumer<ObjectNode> change) {
        if (json() instanceof ObjectNode document) {
            change.accept(document);
            return withText(document.toString());
        }
        return this;
    }

    /** The name of who asks; empty for nobody. */
    public String user() {
        String authorization = headers.getOrDefault("Authorization", "");
        if (authorization.startsWith("Basic ")) {
            String pair = new String(Base64.getDecoder().decode(authorization.substring(6)), StandardCharsets.UTF_8);
            return pair.substring(0, pair.indexOf(':'));
        }
        return authorization.startsWith("Bearer ") ? authorization.substring(7) : "";
    }

    public JsonNode json() {
        return Reply.of(0).withBody(body).json();
    }

    /** The parameters of a creation. */
    public JsonNode parameters() {
        return json().at("/data/attributes/parameters");
    }

    /** One of them, as text. */
    public String parameter(String name) {
        return parameters().path(name).asText();
    }

    public boolean isCreate() {
        return method.equals("POST") && path.equals("/v1/jobs");
    }

    public boolean isView() {
        return isCreate() && parameters().isObject() && type().equalsIgnoreCase("portfolio_view_results");
    }

    public boolean isQuery() {
        return isCreate() && parameters().isObject() && type().equalsIgnoreCase("portfolio_query");
    }

    private String type() {
        return json().at("/data/attributes/job_type").asText();
    }

    /** A creation of a view whose parameter has that text. */
    public static Predicate<Ask> view(String name, String value) {
        return ask -> ask.isView() && ask.parameter(name).equals(value);
    }

    /** A creation of a query whose parameter has that text. */
    public static Predicate<Ask> query(String name, String value) {
        return ask -> ask.isQuery() && ask.parameter(name).equals(value);
    }

    public boolean isList() {
        return method.equals("GET") && path.equals("/v1/jobs");
    }

    /** For a page that another has led to. */
    public boolean isLaterPage() {
        return isList() && query.contains("after");
    }

    public boolean isRead() {
        return method.equals("GET") && path.startsWith("/v1/") && isOfAJob("");
    }

    public boolean isDownload() {
        return method.equals("GET") && isOfAJob("/download");
    }

    public boolean isCancel() {
        return method.equals("DELETE") && isOfAJob("");
    }

    public boolean isMove() {
        return isOfAJob("/move");
    }

    public boolean isAge() {
        return isOfAJob("/age");
    }

    public boolean isRelease() {
        return isOfAJob("/release");
    }

    private boolean isOfAJob(String rest) {
        Matcher way = OF_A_JOB.matcher(path);
        return way.matches() && rest.equals(way.group(2) == null ? "" : way.group(2));
    }

    /** The id of the job that it is about, as it was sent; empty if it is about none. */
    public String id() {
        Matcher way = OF_A_JOB.matcher(path);
        return way.matches() ? way.group(1) : "";
    }
}
