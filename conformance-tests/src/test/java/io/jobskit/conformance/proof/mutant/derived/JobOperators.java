package io.jobskit.conformance.proof.mutant.derived;

import static io.jobskit.conformance.proof.mutant.derived.Operator.remembering;
import static io.jobskit.conformance.proof.mutant.derived.Operator.showing;
import static io.jobskit.conformance.proof.twist.Tricks.attributes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jobskit.conformance.proof.twist.Reply;
import io.jobskit.conformance.proof.twist.Tricks;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.DoubleFunction;
import java.util.function.UnaryOperator;

/** Operators on a job as it is shown: its envelope, kind, status, progress and errors. */
final class JobOperators {

    private JobOperators() {}

    static Map<String, Operator> all() {
        Map<String, Operator> all = new TreeMap<>();
        envelope(all);
        status(all);
        progress(all);
        errors(all);
        return all;
    }

    private static void envelope(Map<String, Operator> all) {
        all.put("DropsType", showing(job -> job.remove("type")));
        all.put("ShoutsType", showing(job -> job.put("type", "JOBS")));
        all.put("SingularizesType", showing(job -> job.put("type", "job")));
        all.put("NumbersId", showing(job -> {
            String id = job.path("id").asText();
            if (id.matches("\\d{1,18}")) {
                job.put("id", Long.parseLong(id));
            }
        }));
        all.put("DropsJobType", showing(job -> attributes(job).remove("job_type")));
        all.put("NullsJobType", showing(job -> attributes(job).putNull("job_type")));
        all.put(
                "WrapsJobTypeInAList",
                showing(job -> attributes(job)
                        .putArray("job_type")
                        .add(attributes(job).path("job_type").asText())));
        all.put(
                "SwapsJobType",
                showing(job -> attributes(job)
                        .put("job_type", Tricks.ofAQuery().test(job) ? "portfolio_view_results" : "portfolio_query")));
        all.put("DropsParameters", showing(job -> attributes(job).remove("parameters")));
        all.put("EmptiesParameters", showing(job -> attributes(job).putObject("parameters")));
    }

    private static void status(Map<String, Operator> all) {
        all.put("DropsStatus", showing(job -> attributes(job).remove("status")));
        all.put("NullsStatus", showing(job -> attributes(job).putNull("status")));
        all.put("ShoutsStatus", label(label -> label.toUpperCase(Locale.ROOT)));
        all.put("JoinsStatus", label(label -> label.replace(" ", "")));
        all.put("DropsAnLOfStatus", label(label -> label.replace("ll", "l")));
        all.put("LengthensTheDashOfStatus", label(label -> label.replace("-", "\u2013")));
        all.put("SnakesStatus", label(label -> label.toLowerCase(Locale.ROOT).replace(' ', '_')));
        Map.of(
                        "ShowsWaiting", "In Progress - Waiting For Capacity",
                        "ShowsInProgress", "In Progress",
                        "ShowsPickedUp", "Picked Up By Job Runner",
                        "ShowsQueued", "Queued",
                        "ShowsFailed", "Failed",
                        "ShowsErrorCancelled", "Error Cancelled",
                        "ShowsCompleted", "Completed")
                .forEach((word, label) -> all.put(word, showing(job -> shows(job, label))));
    }

    private static Operator label(UnaryOperator<String> change) {
        return showing(job -> attributes(job).put("status", change.apply(Tricks.status(job))));
    }

    /** A whole other status: with an error only if that has one. */
    private static void shows(ObjectNode job, String label) {
        ObjectNode attributes = attributes(job).put("status", label);
        if (label.equals("Error Cancelled")) {
            attributes.set(
                    "errors", Reply.node("[{\"status\":\"500\",\"title\":\"No\",\"detail\":\"It went wrong.\"}]"));
        } else {
            attributes.remove("errors");
        }
    }

    private static void progress(Map<String, Operator> all) {
        all.put("QuotesPercentComplete", percent(percent -> new Text(String.valueOf(percent))));
        all.put("CentuplesPercentComplete", percent(percent -> new Amount(100 * percent)));
        all.put("SinksPercentComplete", percent(percent -> new Amount(-0.01)));
        all.put("OvershootsPercentComplete", percent(percent -> new Amount(1.01)));
        all.put("HalvesPercentComplete", percent(percent -> new Amount(percent / 2)));
        all.put("StopsShortOfOne", percent(percent -> new Amount(0.99)));
        all.put("StartsAtAHalf", percent(percent -> new Amount(0.5)));
        all.put("StartsAtOne", percent(percent -> new Amount(1)));
    }

    /** What a percentage is changed to. */
    private sealed interface Changed {}

    private record Text(String text) implements Changed {}

    private record Amount(double amount) implements Changed {}

    private static Operator percent(DoubleFunction<Changed> change) {
        return showing(job -> {
            JsonNode percent = attributes(job).path("percent_complete");
            if (percent.isNumber()) {
                Changed changed = change.apply(percent.asDouble());
                if (changed instanceof Text text) {
                    attributes(job).put("percent_complete", text.text());
                } else if (changed instanceof Amount amount) {
                    attributes(job).put("percent_complete", amount.amount());
                }
            }
        });
    }

    private static void errors(Map<String, Operator> all) {
        for (String member : new String[] {"Status", "Title", "Detail"}) {
            String name = member.toLowerCase(Locale.ROOT);
            all.put("Drops" + member + "OfErrors", eachError(error -> error.remove(name)));
            all.put("Nulls" + member + "OfTheLastError", showing(job -> {
                JsonNode errors = attributes(job).path("errors");
                if (errors.size() > 1 && errors.get(errors.size() - 1) instanceof ObjectNode last) {
                    last.putNull(name);
                }
            }));
        }
        all.put(
                "NumbersStatusOfErrors",
                eachError(error -> error.put("status", error.path("status").asInt())));
        all.put(
                "WordsStatusOfErrors",
                eachError(error -> error.put("status", error.path("title").asText())));
        all.put("WritesErrorsAsTexts", showing(job -> {
            JsonNode errors = attributes(job).path("errors");
            if (!errors.isEmpty()) {
                var texts = attributes(job).putArray("errors");
                errors.forEach(error -> texts.add(error.path("detail").asText()));
            }
        }));
        all.put("NullsErrors", showing(job -> attributes(job).putNull("errors")));
        all.put(
                "TakesErrorsFromTheFirstJob",
                remembering((job, memory) -> memory.part(job, "/attributes/errors")
                        .ifPresent(errors -> attributes(job).set("errors", errors.deepCopy()))));
        all.put("AddsAnErrorText", showing(job -> attributes(job).put("errors", "The disk is full.")));
        all.put(
                "AddsAnErrorDetail",
                showing(job -> attributes(job).set("errors", Reply.node("[{\"detail\":\"The disk is full.\"}]"))));
    }

    private static Operator eachError(Consumer<ObjectNode> change) {
        return showing(job -> attributes(job).path("errors").forEach(error -> change.accept((ObjectNode) error)));
    }
}
