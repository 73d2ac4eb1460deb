package io.jobskit.conformance.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.jobskit.conformance.exchange.Exchange;
import io.jobskit.conformance.exchange.Header;
import io.jobskit.conformance.failure.Difference;
import io.jobskit.conformance.outcome.Finding.Source;
import io.jobskit.conformance.outcome.Finding.Violated;
import io.jobskit.conformance.outcome.RequirementOutcome;
import io.jobskit.conformance.outcome.Verdict;
import io.jobskit.conformance.support.Samples;
import io.jobskit.conformance.support.Targets;
import io.jobskit.conformance.support.VerdictSamples;
import io.jobskit.contract.catalogue.Catalogue;
import io.jobskit.contract.catalogue.Level;
import io.jobskit.contract.outcome.Conclusion;
import io.jobskit.contract.outcome.Coverage;
import io.jobskit.contract.outcome.Outcome;
import io.jobskit.contract.outcome.Standing;
import io.jobskit.contract.verdict.DifferenceRecord;
import io.jobskit.contract.verdict.LifeRecord;
import io.jobskit.testing.Golden;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class PublicVerdictTest {

    private static final byte[] CREDENTIALS = ("key:" + Targets.SECRET).getBytes(StandardCharsets.UTF_8);

    private final PublicVerdict judgements = new PublicVerdict(Secrets.of(Targets.secretive()));

    static Stream<Difference> differences() {
        return Stream.of(
                new Difference.WrongStatusCode("Reading the results", List.of(404, 410), 200),
                new Difference.WrongForOneChange("view job, output_type: 'csv' → 'csvs'", List.of(400), 202, 202),
                new Difference.WrongMember(
                        "data.attributes.status", "\"User Cancelled\"", TextNode.valueOf("Completed")),
                new Difference.WrongHeader("Location", "the job's address", ""),
                new Difference.WrongBody("empty", "JSON"),
                new Difference.WrongStatus("7", "User Cancelled", List.of("Queued", "Completed")),
                new Difference.NotInTime("7", "Completed", Duration.ofMinutes(10), List.of("Queued", "In Progress")),
                new Difference.WrongListing("7", 1, 0),
                new Difference.IllegalChange("7", "Completed", "Queued"),
                new Difference.Disagreement("The id of the job", "\"7\"", "\"8\""),
                new Difference.WrongLocation(
                        "GET /prefix/v1/jobs/7",
                        "/v1/jobs/7/download",
                        "https://host/v1/jobs/7/download",
                        "which was answered with 404"),
                new Difference.Unwanted("Job 7 was started although it had been cancelled"));
    }

    @Test
    void everyKindOfDifferenceIsShown() {
        assertThat(differences().map(Object::getClass))
                .hasSameElementsAs(List.of(Difference.class.getPermittedSubclasses()));
    }

    @ParameterizedTest
    @MethodSource("differences")
    void aFailureReadsLikeASentence(Difference difference) {
        RequirementOutcome failed = failed(difference);

        Golden.matches("failure/" + difference.getClass().getSimpleName() + ".txt", judgements.failure(failed));
    }

    @Test
    void aFailureNamesTheKeywordOfASchemaThatSaysSo() {
        Difference difference = new Difference.WrongMember(
                "data.attributes.percent_complete",
                "a number from 0 to 1",
                IntNode.valueOf(50),
                "openapi.yaml#/components/schemas/Job/maximum");

        Golden.matches("failure/OfASchema.txt", judgements.failure(failed(difference)));
    }

    @Test
    void whatCouldNotBeJudgedSaysWhy() {
        Exchange unanswered = Samples.exchange(
                3,
                "default",
                Samples.request("GET", "http://127.0.0.1:8080/v1/jobs/7", List.of(), ""),
                Optional.empty());

        Golden.matches(
                "failure/Inconclusive.txt",
                judgements.failure(judged(
                        Outcome.INCONCLUSIVE,
                        "Job 7 never completed, so that it could not be cancelled.",
                        List.of(cancel(1), unanswered))));
    }

    @Test
    void ofManyExchangesThoseThatTellItAreShown() {
        List<Exchange> many =
                IntStream.rangeClosed(1, 6).mapToObj(PublicVerdictTest::read).toList();

        Golden.matches(
                "failure/ManyExchanges.txt",
                judgements.failure(judged(Outcome.FAIL, "Job 7 was seen as Completed and later as Queued.", many)));
    }

    @Test
    void nothingButTheReasonIsThereWithoutExchanges() {
        Golden.matches(
                "failure/NoExchange.txt",
                judgements.failure(judged(Outcome.INCONCLUSIVE, "The target could not be reached.", List.of())));
    }

    @ParameterizedTest
    @EnumSource(Conclusion.class)
    void aVerdictExitsWithTheSameStatusEverywhere(Conclusion conclusion) {
        Verdict verdict = VerdictSamples.verdict(conclusion, "", List.of(), List.of(), List.of());

        assertThat(judgements.of(verdict).verdict().exitStatus()).isEqualTo(conclusion.exitStatus());
    }

    @Test
    void itsDocumentationIsThePublicOneUnlessTheTargetHasItsOwn() {
        Verdict verdict = VerdictSamples.verdict(Conclusion.CONFORMANT, "", List.of(), List.of(), List.of());

        assertThat(verdict.documentation()).isEmpty();
        assertThat(judgements.of(verdict).target().documentation())
                .isEqualTo(Catalogue.shipped().documentation().address());
    }

    @Test
    void whatWasTriedAndSeenIsWithoutSecrets() {
        Coverage coverage = new Coverage(
                List.of(new Coverage.Cell("Failed", "listing", "It said " + Targets.TOKEN + ".")),
                List.of(new Coverage.Inputs(
                        "VIEW-09", 3, List.of(new Coverage.Untried("a → " + Targets.TOKEN, Targets.TOKEN)))),
                List.of(new Coverage.Answer("GET", "/v1/jobs", 200, "", 0, "It had " + Targets.TOKEN + ".")));

        assertThat(judgements
                        .of(VerdictSamples.verdict(
                                Conclusion.CONFORMANT, "", List.of(), List.of(), List.of(), coverage))
                        .coverage())
                .isEqualTo(new Coverage(
                        List.of(new Coverage.Cell("Failed", "listing", "It said ***.")),
                        List.of(new Coverage.Inputs("VIEW-09", 3, List.of(new Coverage.Untried("a → ***", "***")))),
                        List.of(new Coverage.Answer("GET", "/v1/jobs", 200, "", 0, "It had ***."))));
    }

    @Test
    void aDifferenceIsDataWithoutSecrets() {
        Exchange shown = read(2);
        Difference difference = new Difference.WrongMember("data.echo", "absent", TextNode.valueOf(Targets.TOKEN));
        RequirementOutcome judged = new RequirementOutcome(
                Samples.requirement("CANCEL-04", Level.MUST),
                Outcome.FAIL,
                difference.sentence(),
                List.of(new Violated("CANCEL-04", Source.SCENARIO, difference, List.of(cancel(1), shown))),
                List.of(),
                List.of(),
                List.of(cancel(1), shown),
                Standing.JUDGED);

        assertThat(judgements.of(judged).differences())
                .containsExactly(new DifferenceRecord(
                        DifferenceRecord.Kind.MEMBER,
                        2,
                        "/data/echo",
                        "absent",
                        "\"***\"",
                        "data.echo is \"***\"; it should be absent."));
    }

    @Test
    void aLifeIsToldOfTheWholeDocumentAlsoWhereItsTextIsCut() {
        String job =
                "{\"data\":{\"filling\":\"%s\",\"id\":\"7\",\"attributes\":{\"job_type\":\"X\",\"status\":\"%s\"}}}"
                        .formatted("-".repeat(5000), Targets.TOKEN);
        Exchange created = Samples.exchange(3, "POST", "", job);
        RequirementOutcome judged = judged(Outcome.PASS, "", List.of(created));

        assertThat(judgements
                        .of(VerdictSamples.verdict(
                                Conclusion.CONFORMANT, "", List.of(judged, judged), List.of(), List.of()))
                        .lives())
                .containsExactly(
                        new LifeRecord("7", "", "X", "default", 3, false, List.of(new LifeRecord.Seen("***", 3))));
    }

    private static RequirementOutcome failed(Difference difference) {
        List<Exchange> evidence = List.of(cancel(1), read(2));
        return new RequirementOutcome(
                Samples.requirement("CANCEL-04", Level.MUST),
                Outcome.FAIL,
                difference.sentence(),
                List.of(new Violated("CANCEL-04", Source.SCENARIO, difference, evidence)),
                List.of(),
                List.of("features/cancel/completed.feature:12"),
                evidence,
                Standing.JUDGED);
    }

    private static RequirementOutcome judged(Outcome outcome, String reason, List<Exchange> evidence) {
        return new RequirementOutcome(
                Samples.requirement("CANCEL-04", Level.MUST),
                outcome,
                reason,
                List.of(),
                List.of("features/cancel/completed.feature:12"),
                evidence);
    }

    private static Exchange cancel(int number) {
        return Samples.exchange(
                number,
                "default",
                Samples.request(
                        "DELETE",
                        "http://127.0.0.1:8080/v1/jobs/7",
                        List.of(
                                new Header(
                                        "Authorization",
                                        "Basic " + Base64.getEncoder().encodeToString(CREDENTIALS)),
                                new Header("Accept", "application/vnd.api+json")),
                        "{\"note\": \"it's over\"}"),
                Optional.of(Samples.answer(204, "No Content", "", new byte[0])));
    }

    private static Exchange read(int number) {
        return Samples.exchange(
                number,
                "default",
                Samples.request(
                        "GET",
                        "http://127.0.0.1:8080/v1/jobs/7/download?page%5Blimit%5D=1",
                        List.of(new Header("Accept", "application/json")),
                        ""),
                Optional.of(Samples.answer(
                        200,
                        "OK",
                        "application/vnd.api+json; charset=utf-8",
                        "{\n  \"data\": {\"id\": \"7\", \"echo\": \"%s\"}\n}"
                                .formatted(Targets.TOKEN)
                                .getBytes(StandardCharsets.UTF_8))));
    }
}
