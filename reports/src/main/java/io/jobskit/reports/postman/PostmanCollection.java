package io.jobskit.reports.postman;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jobskit.contract.verdict.ExchangeRecord;
import io.jobskit.contract.verdict.RequirementRecord;
import io.jobskit.contract.verdict.VerdictFile;
import io.jobskit.reports.text.JsonText;
import io.jobskit.reports.text.PlainText;
import io.jobskit.reports.text.Words;
import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes postman_collection.json (Postman Collection Format 2.1): a folder a requirement, which holds the requests that it
 * was judged by, so that a folder that is run replays the evidence.
 *
 * <p>The address of the target, credentials and ids of jobs are variables. The answer to a creation sets the id of its job,
 * an answer that redirects sets the link that a later request follows, and each answer is held against that of the run.
 */
public final class PostmanCollection {

    private static final String SCHEMA = "https://schema.getpostman.com/json/collection/v2.1.0/collection.json";
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private PostmanCollection() {}

    /**
     * Writes a run in UTF-8. The stream stays open.
     *
     * @throws IOException if it can't be written
     */
    public static void write(VerdictFile verdict, OutputStream out) throws IOException {
        JsonText.write(document(verdict), out);
    }

    private static ObjectNode document(VerdictFile verdict) {
        JobVariables jobs = new JobVariables(verdict);
        PostmanCredentials credentials = new PostmanCredentials();
        List<ExchangeRecord> all = verdict.exchanges();
        Map<String, ArrayNode> nouns = new LinkedHashMap<>();
        for (RequirementRecord entry : verdict.requirements()) {
            if (!entry.evidence().isEmpty()) {
                nouns.computeIfAbsent(PlainText.onOneLine(entry.noun()), noun -> JSON.arrayNode())
                        .add(new Folder(
                                        entry,
                                        all,
                                        jobs,
                                        credentials,
                                        verdict.target().baseUrl())
                                .json());
            }
        }
        ObjectNode document = JSON.objectNode();
        document.putObject("info")
                .put("name", "Jobs API: " + Words.target(verdict))
                .put("description", description(verdict))
                .put("schema", SCHEMA);
        ArrayNode items = document.putArray("item");
        nouns.forEach((noun, folders) -> items.addObject().put("name", noun).set("item", folders));
        document.set("variable", variables(verdict, jobs, credentials));
        return document;
    }

    private static String description(VerdictFile verdict) {
        return "What a run sent on " + Words.of(verdict.startedAt()) + ": " + Words.verdict(verdict) + "."
                + " Each folder can be run alone, and sends the requests of the run again."
                + " Set JOBS_KEY, JOBS_SECRET and the other empty variables.";
    }

    private static ArrayNode variables(VerdictFile verdict, JobVariables jobs, PostmanCredentials credentials) {
        ArrayNode variables = JSON.arrayNode();
        variable(variables, "base_url", verdict.target().baseUrl());
        credentials.variables().forEach(name -> variable(variables, name, ""));
        jobs.variables().forEach((name, id) -> variable(variables, name, id));
        return variables;
    }

    private static void variable(ArrayNode variables, String name, String value) {
        variables
                .addObject()
                .put("key", name)
                .put("value", PlainText.onOneLine(value))
                .put("type", "string");
    }
}
