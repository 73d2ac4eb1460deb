package io.jobskit.reports.postman;

import io.jobskit.contract.lifecycle.JobStatus;
import io.jobskit.contract.verdict.ExchangeRecord;
import io.jobskit.contract.verdict.LifeRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What is done with an answer: it is held against the one of the run, and what later requests need of it is kept.
 *
 * <p>A job takes its time, and what a run asked in between is not all among the evidence. So a request that reads is sent
 * again, a second later and for at most half a minute, until the answer is as in the run.
 */
final class Script {

    private static final int MOST = 30;

    private final List<String> lines = new ArrayList<>();
    private final List<String> likeness = new ArrayList<>();

    private Script(ExchangeRecord exchange) {
        likeness.add("pm.response.code === " + exchange.status());
    }

    /** That of a request: whether it reads a job of its folder, the job that it creates, the link that it is given. */
    static List<String> of(
            ExchangeRecord exchange, JobVariables jobs, RedirectVariables links, boolean readsJobOfFolder) {
        Script script = new Script(exchange);
        jobs.namedBy(exchange).ifPresent(job -> script.status(exchange, jobs.life(job)));
        script.lines.add("const alike = " + String.join(" && ", script.likeness) + ";");
        String test = String.format(
                Locale.ROOT,
                "pm.test(\"is answered as in the run: %d\", () => pm.expect(alike, pm.response.code + \" \" + pm.response.text()).to.be.true);",
                exchange.status());
        if (readsJobOfFolder) {
            script.again(test);
        } else {
            script.lines.add(test);
        }
        jobs.createdBy(exchange).ifPresent(script::created);
        links.givenBy(exchange).ifPresent(script::given);
        return script.lines;
    }

    /** A status that passes may be missed by whoever asks again, so that only those at the end are waited for. */
    private void status(ExchangeRecord exchange, LifeRecord life) {
        life.seen().stream()
                .filter(seen -> seen.exchange() == exchange.number())
                .map(LifeRecord.Seen::status)
                .flatMap(label -> JobStatus.of(label).stream()
                        .filter(JobStatus::hasEnded)
                        .filter(status -> status.label().equals(label)))
                .findFirst()
                .ifPresent(status ->
                        likeness.add("pm.response.json().data.attributes.status === \"" + status.label() + "\""));
    }

    private void again(String test) {
        lines.add("const asked = Number(pm.collectionVariables.get(\"asked\") || 0) + 1;");
        lines.add("if (!alike && asked < " + MOST + ") {");
        lines.add("  pm.collectionVariables.set(\"asked\", asked);");
        lines.add("  pm.execution.setNextRequest(pm.info.requestId);");
        lines.add("  setTimeout(() => {}, 1000);");
        lines.add("} else {");
        lines.add("  pm.collectionVariables.set(\"asked\", 0);");
        lines.add("  " + test);
        lines.add("}");
    }

    private void created(String variable) {
        lines.add("const location = pm.response.headers.get(\"Location\") || \"\";");
        lines.add("const id = (pm.response.json().data || {}).id || location.split(\"/\").pop();");
        lines.add("if (id) pm.collectionVariables.set(\"" + variable + "\", id);");
    }

    private void given(String variable) {
        lines.add("const link = pm.response.headers.get(\"Location\") || \"\";");
        lines.add("const origin = pm.variables.replaceIn(\"{{base_url}}\").match(/^https?:\\/\\/[^\\/]+/)[0];");
        lines.add("pm.collectionVariables.set(\"" + variable + "\", link.startsWith(\"/\") ? origin + link : link);");
    }
}
