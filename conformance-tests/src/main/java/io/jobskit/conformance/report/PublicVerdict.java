package io.jobskit.conformance.report;

import io.jobskit.conformance.exchange.Exchange;
import io.jobskit.conformance.outcome.RequirementOutcome;
import io.jobskit.conformance.outcome.Verdict;
import io.jobskit.contract.catalogue.Catalogue;
import io.jobskit.contract.catalogue.Requirement;
import io.jobskit.contract.outcome.Outcome;
import io.jobskit.contract.outcome.Scope;
import io.jobskit.reports.text.FailureText;
import io.jobskit.reports.verdict.Kit;
import io.jobskit.reports.verdict.Target;
import io.jobskit.reports.verdict.VerdictFile;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What of a verdict leaves the kit: all of it but secrets, exchanges as text. Everything that people read is made of this. */
public final class PublicVerdict {

    private final Secrets secrets;
    private final HttpText http;
    private final CurlLine curl;

    /** Verdicts that keep these secrets. */
    public PublicVerdict(Secrets secrets) {
        this.secrets = secrets;
        this.http = new HttpText(secrets);
        this.curl = new CurlLine(secrets);
    }

    /** The whole verdict. */
    public VerdictFile of(Verdict verdict) {
        return new VerdictFile(
                verdict.conclusion(),
                verdict.partial() ? Scope.PARTIAL : Scope.FULL,
                text(verdict.reason()),
                new Target(text(verdict.targetName()), text(verdict.baseUrl().toString())),
                new Kit(KitVersion.current(), Catalogue.EDITION),
                verdict.runId(),
                verdict.seed(),
                verdict.startedAt(),
                verdict.finishedAt(),
                verdict.requirements().stream().map(this::of).toList(),
                totals(verdict),
                texts(verdict.problems()),
                texts(verdict.leftBehind()),
                verdict.disturbances().gatewayErrors(),
                verdict.disturbances().unanswered());
    }

    /** What it says of one requirement. */
    public io.jobskit.reports.verdict.RequirementOutcome of(RequirementOutcome judged) {
        Requirement requirement = judged.requirement();
        return new io.jobskit.reports.verdict.RequirementOutcome(
                requirement.id(),
                requirement.noun(),
                requirement.level(),
                requirement.says(),
                requirement.section(),
                requirement.look(),
                judged.outcome(),
                text(judged.reason()),
                text(judged.reading()),
                texts(judged.scenarios()),
                judged.evidence().stream().map(this::of).toList(),
                judged.leftOut());
    }

    /** Why that requirement is not kept, or could not be judged, for the person who has to mend it. */
    public String failure(RequirementOutcome judged) {
        return FailureText.of(of(judged));
    }

    private io.jobskit.reports.verdict.Exchange of(Exchange exchange) {
        return new io.jobskit.reports.verdict.Exchange(
                http.request(exchange),
                http.answer(exchange),
                curl.of(exchange),
                exchange.mark(),
                exchange.identity(),
                exchange.operation().isControl(),
                exchange.sentAt(),
                Duration.between(exchange.sentAt(), exchange.answeredAt()).toMillis());
    }

    private static Map<Outcome, Integer> totals(Verdict verdict) {
        return Arrays.stream(Outcome.values())
                .collect(Collectors.toMap(outcome -> outcome, outcome -> (int) verdict.count(outcome)));
    }

    private List<String> texts(List<String> texts) {
        return texts.stream().map(this::text).toList();
    }

    /** Without secrets, and without halves of characters, which a target can send in JSON and UTF-8 does not have. */
    private String text(String text) {
        return new String(secrets.masked(text).getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }
}
