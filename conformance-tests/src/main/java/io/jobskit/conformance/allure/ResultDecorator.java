package io.jobskit.conformance.allure;

import io.jobskit.conformance.outcome.KnownFailure;
import io.jobskit.conformance.outcome.RequirementOutcome;
import io.jobskit.conformance.outcome.Verdict;
import io.jobskit.conformance.report.EvidenceText;
import io.jobskit.conformance.report.PublicVerdict;
import io.jobskit.conformance.report.Secrets;
import io.jobskit.contract.catalogue.Requirement;
import io.jobskit.contract.outcome.Outcome;
import io.qameta.allure.AllureResultsWriter;
import io.qameta.allure.model.Attachment;
import io.qameta.allure.model.Label;
import io.qameta.allure.model.Link;
import io.qameta.allure.model.StatusDetails;
import io.qameta.allure.model.TestResult;
import io.qameta.allure.model.TestResultContainer;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

/** Gives each result what the verdict knows of its requirement, and takes out what must not be told. */
final class ResultDecorator {

    /** Allure's adapter says these in its own way, or names the machine. */
    private static final Set<String> OTHERWISE = Set.of("feature", "severity", "host", "thread");

    /** A ticket that is but a number leads nowhere; the message names it. */
    private static final Pattern ADDRESS = Pattern.compile("(?i)https?://\\S+");

    private final Verdict verdict;
    private final List<KnownFailure> known;
    private final AllureResultsWriter attachments;
    private final Masking masking;
    private final PublicVerdict judgements;
    private final EvidenceText evidence;
    private final Secrets secrets;

    ResultDecorator(Verdict verdict, Secrets secrets, List<KnownFailure> known, AllureResultsWriter attachments) {
        this.verdict = verdict;
        this.secrets = secrets;
        this.known = known;
        this.attachments = attachments;
        this.masking = new Masking(secrets);
        this.judgements = new PublicVerdict(secrets);
        this.evidence = new EvidenceText(judgements);
    }

    void finish(TestResultContainer container) {
        masking.mask(container);
    }

    void finish(TestResult result) {
        masking.mask(result);
        verdict.requirements().stream()
                .filter(judged -> Statuses.isAbout(result, judged.requirement()))
                .forEach(judged -> finish(result, judged));
    }

    private void finish(TestResult result, RequirementOutcome judged) {
        Requirement requirement = judged.requirement();
        result.setName(requirement.id() + " " + requirement.says())
                .setTestCaseId(requirement.id())
                .setHistoryId(requirement.id())
                .setLabels(labels(result.getLabels(), requirement));
        if (!requirement.section().isEmpty()) {
            result.setDescription("Section of the documentation: " + requirement.section());
        }
        if (Statuses.isSo(result, judged.outcome())) {
            result.setStatusDetails(details(judged));
            result.setStatus(Statuses.of(judged.outcome()).orElse(null));
        }
        if (judged.outcome() == Outcome.KNOWN_FAILURE) {
            known.stream()
                    .filter(entry -> entry.id().equals(requirement.id()))
                    .findFirst()
                    .map(KnownFailure::ticket)
                    .filter(ADDRESS.asMatchPredicate())
                    .ifPresent(ticket -> addIssue(result, ticket));
        }
        if (!judged.evidence().isEmpty()) {
            attach(result, evidence.of(judged.evidence()));
        }
    }

    private static List<Label> labels(List<Label> given, Requirement requirement) {
        List<Label> labels = new ArrayList<>(given);
        labels.removeIf(label -> OTHERWISE.contains(label.getName()));
        labels.add(new Label().setName("feature").setValue(requirement.noun()));
        labels.add(new Label()
                .setName("severity")
                .setValue(Statuses.severity(requirement.level()).value()));
        return labels;
    }

    private StatusDetails details(RequirementOutcome judged) {
        boolean isTold = judged.outcome().isViolation() || judged.outcome() == Outcome.INCONCLUSIVE;
        String said = judged.reason().isEmpty() ? judged.reading() : judged.reason();
        return new StatusDetails()
                .setMessage(said.isEmpty() ? judged.outcome().name() : judged.outcome() + ": " + secrets.masked(said))
                .setTrace(isTold ? judgements.failure(judged) : "")
                .setKnown(judged.outcome() == Outcome.KNOWN_FAILURE);
    }

    private void addIssue(TestResult result, String ticket) {
        List<Link> links = new ArrayList<>(result.getLinks());
        links.add(new Link().setType("issue").setName(secrets.masked(ticket)).setUrl(secrets.masked(ticket)));
        result.setLinks(links);
    }

    private void attach(TestResult result, String text) {
        String file = UUID.randomUUID() + "-attachment.txt";
        attachments.write(file, new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
        List<Attachment> all = new ArrayList<>(result.getAttachments());
        all.add(new Attachment().setName("Exchanges").setType("text/plain").setSource(file));
        result.setAttachments(all);
    }
}
