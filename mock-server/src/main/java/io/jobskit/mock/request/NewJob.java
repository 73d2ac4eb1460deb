package io.jobskit.mock.request;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jobskit.mock.http.HttpRequest;
import io.jobskit.mock.job.Behavior;
import io.jobskit.mock.job.JobType;
import io.jobskit.mock.json.Json;
import io.jobskit.mock.json.UnreadableJsonException;
import io.jobskit.mock.refusal.Excerpt;
import io.jobskit.mock.refusal.Refusal;
import io.jobskit.mock.refusal.SingleValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A job that a client asks for.
 *
 * @param jobType its type as it was sent, in upper or lower case
 * @param parameters its parameters, normalised, as a JSON object in UTF-8
 * @param behavior what its portfolio or view asks to become of it
 * @param hold whether it shall stay Queued until it is moved or released
 */
@SuppressWarnings("ArrayRecordComponent") // handed on, never compared
public record NewJob(String jobType, byte[] parameters, Behavior behavior, boolean hold) {

    private static final String STRUCTURE =
            "{\"data\": {\"type\": \"jobs\", \"attributes\": {\"job_type\": …," + " \"parameters\": {…}}}}";
    private static final String A_JOB_TYPE = "portfolio_view_results or PORTFOLIO_QUERY (in upper or lower case)";

    /**
     * Reads the job that the request asks for.
     *
     * @throws Refusal 415 if its body is not labelled as JSON:API in UTF-8, 409 if it is about another resource, 400 with
     *     everything else that is wrong
     */
    public static NewJob read(HttpRequest request) {
        BodyLabel.check(request);
        String encoding = request.list("Content-Encoding");
        if (encoding != null && !encoding.equalsIgnoreCase("identity")) {
            throw Refusal.unsupportedEncoding(encoding);
        }
        Problems problems = new Problems();
        JsonNode document = document(request.body(), problems);
        checkResourceType(document.path("data").path("type"), problems);
        JsonNode attributes = object(document.path("data").path("attributes"), "/data/attributes", problems);
        String jobType = jobType(attributes.path("job_type"), problems);
        JsonNode parameters = object(attributes.path("parameters"), "/data/attributes/parameters", problems);
        List<String> ids = new ArrayList<>();
        Optional<JobType> type = jobType == null ? Optional.empty() : JobType.named(jobType);
        if (type.isPresent() && parameters instanceof ObjectNode object) {
            check(type.get(), object, problems, ids);
        }
        problems.refuseIfAny();
        String control = SingleValue.header(request, "Jobs-Control");
        boolean hold = control != null && control.equalsIgnoreCase("hold");
        return new NewJob(String.valueOf(jobType), bytes(parameters), behavior(ids), hold);
    }

    /**
     * Those parameters of a job of that type, normalised, as they are kept.
     *
     * @throws Refusal 400 with everything that is wrong with them
     */
    public static byte[] parameters(String jobType, ObjectNode sent) {
        Problems problems = new Problems();
        ObjectNode parameters = sent.deepCopy();
        check(JobType.named(jobType).orElseThrow(), parameters, problems, new ArrayList<>());
        problems.refuseIfAny();
        return bytes(parameters);
    }

    private static JsonNode document(byte[] body, Problems problems) {
        try {
            JsonNode document = Json.read(body);
            if (!document.path("data").isObject()) {
                problems.at("/data", "The body has no object 'data': the body must be " + STRUCTURE + ".");
                throw problems.refusal();
            }
            return document;
        } catch (UnreadableJsonException unreadable) {
            problems.at("", "The body " + unreadable.getMessage() + ".");
            throw problems.refusal();
        }
    }

    private static void checkResourceType(JsonNode type, Problems problems) {
        if (!type.isTextual()) {
            problems.at(
                    "/data/type", "data.type is missing or not a string: it must be jobs (the stub also accepts job).");
        } else if (!type.textValue().equals("jobs") && !type.textValue().equals("job")) {
            throw Refusal.otherResource(type.textValue());
        }
    }

    private static JsonNode object(JsonNode node, String pointer, Problems problems) {
        if (!node.isObject()) {
            problems.at(
                    pointer,
                    pointer.substring(1).replace('/', '.') + " is missing or not an object: the body must be "
                            + STRUCTURE + ".");
        }
        return node;
    }

    private static @Nullable String jobType(JsonNode value, Problems problems) {
        if (value.isTextual() && JobType.named(value.textValue()).isPresent()) {
            return value.textValue().intern();
        }
        problems.at(
                "/data/attributes/job_type",
                value.isMissingNode() || value.isNull()
                        ? "job_type is required: give " + A_JOB_TYPE + "."
                        : "job_type is " + Excerpt.of(value.toString()) + ": it must be " + A_JOB_TYPE + ".");
        return null;
    }

    private static void check(JobType type, ObjectNode parameters, Problems problems, List<String> ids) {
        boolean query = type == JobType.PORTFOLIO_QUERY;
        ParameterReader reader =
                new ParameterReader(parameters, query ? "a portfolio query job" : "a portfolio view job", problems);
        ids.addAll(new PortfolioRules(reader, query).check());
        if (query) {
            new QueryRules(reader).check();
        } else {
            String view = new ViewRules(reader).check();
            if (view != null) {
                ids.add(view);
            }
        }
    }

    private static Behavior behavior(List<String> ids) {
        return ids.stream()
                .flatMap(id -> Behavior.numbered(id).stream())
                .findFirst()
                .orElse(Behavior.COMPLETES);
    }

    private static byte[] bytes(JsonNode parameters) {
        try {
            return Json.write(parameters);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("Parameters that were read cannot be written", impossible);
        }
    }
}
