package io.jobskit.conformance.report;

import io.jobskit.conformance.exchange.Answer;
import io.jobskit.conformance.exchange.Exchange;
import io.jobskit.conformance.exchange.Message;
import io.jobskit.conformance.outcome.Finding.Violated;
import io.jobskit.conformance.outcome.RequirementOutcome;
import io.jobskit.conformance.outcome.Verdict;
import io.jobskit.contract.catalogue.Catalogue;
import io.jobskit.contract.catalogue.Requirement;
import io.jobskit.contract.outcome.Outcome;
import io.jobskit.contract.outcome.RunScope;
import io.jobskit.contract.verdict.DifferenceRecord;
import io.jobskit.contract.verdict.ExchangeRecord;
import io.jobskit.contract.verdict.HeaderRecord;
import io.jobskit.contract.verdict.KitRecord;
import io.jobskit.contract.verdict.LifeRecord;
import io.jobskit.contract.verdict.Lives;
import io.jobskit.contract.verdict.MessageRecord;
import io.jobskit.contract.verdict.RequirementRecord;
import io.jobskit.contract.verdict.TargetRecord;
import io.jobskit.contract.verdict.VerdictFile;
import io.jobskit.reports.text.FailureText;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What of a verdict leaves the kit: all of it but secrets. Everything that people read is made of this. */
public final class PublicVerdict {

    /** Bodies are cut after so many characters. */
    private static final int BODY = 4000;

    private final Secrets secrets;
    private final CurlLine curl;

    /** Several requirements can rest on an exchange; masking its bodies is most of the work. */
    private final Map<Exchange, ExchangeRecord> exchanges = new ConcurrentHashMap<>();

    /** Verdicts that keep these secrets. */
    public PublicVerdict(Secrets secrets) {
        this.secrets = secrets;
        this.curl = new CurlLine(secrets);
    }

    /** The whole verdict. */
    public VerdictFile of(Verdict verdict) {
        return new VerdictFile(
                verdict.conclusion(),
                verdict.partial() ? RunScope.PARTIAL : RunScope.FULL,
                text(verdict.reason()),
                new TargetRecord(
                        text(verdict.targetName()),
                        text(verdict.baseUrl().toString()),
                        text(verdict.documentation().orElseGet(PublicVerdict::documentation))),
                new KitRecord(KitVersion.current(), Catalogue.EDITION),
                verdict.runId(),
                verdict.seed(),
                verdict.startedAt(),
                verdict.finishedAt(),
                verdict.requirements().stream().map(this::of).toList(),
                Arrays.stream(Outcome.values())
                        .collect(Collectors.toMap(outcome -> outcome, outcome -> (int) verdict.count(outcome))),
                texts(verdict.problems()),
                texts(verdict.leftBehind()),
                verdict.disturbances().gatewayErrors(),
                verdict.disturbances().unanswered(),
                lives(verdict),
                verdict.coverage().withTexts(this::text),
                verdict.played());
    }

    private static String documentation() {
        return Catalogue.shipped().documentation().address();
    }

    /** What it says of one requirement. */
    public RequirementRecord of(RequirementOutcome judged) {
        Requirement requirement = judged.requirement();
        return new RequirementRecord(
                requirement.id(),
                requirement.noun(),
                requirement.level(),
                requirement.says(),
                requirement.section(),
                requirement.look(),
                judged.outcome(),
                text(judged.reason()),
                judged.differences().stream().map(this::of).toList(),
                texts(judged.readings()),
                texts(judged.scenarios()),
                judged.evidence().stream().map(this::of).toList(),
                judged.leftOut(),
                judged.standing());
    }

    /** Why that requirement is not kept, or could not be judged, for the person who has to mend it. */
    public String failure(RequirementOutcome judged) {
        return FailureText.of(of(judged));
    }

    /** An exchange, its bodies as text. */
    ExchangeRecord of(Exchange exchange) {
        return exchanges.computeIfAbsent(exchange, this::record);
    }

    private DifferenceRecord of(Violated violated) {
        var data = violated.difference().data();
        return new DifferenceRecord(
                data.kind(),
                violated.shownBy().map(Exchange::number).orElse(0),
                text(violated.shownBy().flatMap(data.pointer()).orElse("")),
                text(data.expected()),
                text(data.actual()),
                text(violated.difference().sentence()),
                data.schema());
    }

    private ExchangeRecord record(Exchange exchange) {
        return new ExchangeRecord(
                exchange.number(),
                exchange.requirement(),
                exchange.mark(),
                exchange.identity(),
                exchange.operation().isControl(),
                exchange.sentAt(),
                Duration.between(exchange.sentAt(), exchange.answeredAt()).toMillis(),
                exchange.request().method(),
                text(exchange.request().uri().toString()),
                message(exchange.request().message()),
                exchange.status(),
                text(exchange.answer().map(Answer::reason).orElse("")),
                exchange.answer().map(answer -> message(answer.message())).orElse(MessageRecord.EMPTY),
                exchange.answer().isPresent() ? "" : text(exchange.trouble()),
                curl.of(exchange));
    }

    private MessageRecord message(Message message) {
        BodyText body = BodyText.of(message, BODY, secrets);
        return new MessageRecord(
                message.headers().stream()
                        .map(header -> new HeaderRecord(header.name(), secrets.masked(header)))
                        .toList(),
                body.text(),
                body.shown(),
                body.bytes());
    }

    /** Documents tell of jobs also where the text of them is cut. */
    private List<LifeRecord> lives(Verdict verdict) {
        Map<Integer, Exchange> byNumber = verdict.requirements().stream()
                .flatMap(judged -> judged.evidence().stream())
                .collect(Collectors.toMap(Exchange::number, Function.identity(), (one, same) -> one));
        List<ExchangeRecord> shown = byNumber.values().stream().map(this::of).toList();
        return Lives.of(
                        shown,
                        exchange -> Objects.requireNonNull(byNumber.get(exchange.number()))
                                .json())
                .stream()
                .map(life -> new LifeRecord(
                        text(life.id()),
                        life.firm(),
                        text(life.kind()),
                        life.owner(),
                        life.created(),
                        life.held(),
                        life.seen().stream()
                                .map(seen -> new LifeRecord.Seen(text(seen.status()), seen.exchange()))
                                .toList()))
                .toList();
    }

    private List<String> texts(List<String> texts) {
        return texts.stream().map(this::text).toList();
    }

    /** Without secrets, and without halves of characters, which a target can send in JSON and UTF-8 does not have. */
    private String text(String text) {
        return new String(secrets.masked(text).getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }
}
