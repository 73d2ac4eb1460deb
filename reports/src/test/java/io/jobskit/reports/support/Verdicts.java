package io.jobskit.reports.support;

import io.jobskit.contract.catalogue.Level;
import io.jobskit.contract.catalogue.Requirement;
import io.jobskit.contract.outcome.Conclusion;
import io.jobskit.contract.outcome.Coverage;
import io.jobskit.contract.outcome.Outcome;
import io.jobskit.contract.outcome.RunScope;
import io.jobskit.contract.outcome.Standing;
import io.jobskit.contract.verdict.DifferenceRecord;
import io.jobskit.contract.verdict.DifferenceRecord.Kind;
import io.jobskit.contract.verdict.ExchangeRecord;
import io.jobskit.contract.verdict.KitRecord;
import io.jobskit.contract.verdict.RequirementRecord;
import io.jobskit.contract.verdict.TargetRecord;
import io.jobskit.contract.verdict.VerdictFile;
import io.jobskit.reports.contract.Contract;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Verdicts about the whole catalogue, for tests of what is made of them. */
public final class Verdicts {

    /** When every run here begins. */
    public static final Instant START = Instant.parse("2026-01-01T10:00:00Z");

    private static final Contract CONTRACT = Contract.shipped();

    private Verdicts() {}

    /** All is well: what binds is passed, what does not is observed. */
    public static VerdictFile conformant() {
        return with(UnaryOperator.identity());
    }

    /**
     * All seven outcomes: CANCEL-04 is failed, LIST-07 warned of, STATUS-03 known to fail, READ-02 inconclusive and
     * DOWNLOAD-16 not applicable.
     */
    public static VerdictFile worst() {
        return with(entry -> switch (entry.id()) {
            case "CANCEL-04" ->
                violated(
                        entry,
                        Outcome.FAIL,
                        new DifferenceRecord(
                                Kind.STATUS_CODE,
                                number("CANCEL-04", 3),
                                DifferenceRecord.STATUS,
                                "404 or 410",
                                "200",
                                "GET on the results answered 200 where 404 or 410 was expected."));
            case "LIST-07" ->
                violated(
                        entry,
                        Outcome.WARN,
                        new DifferenceRecord(
                                Kind.MEMBER,
                                number("LIST-07", 3),
                                "/data",
                                "at most 2",
                                "3 jobs",
                                "data has 3 jobs; it should have at most 2."));
            case "STATUS-03" ->
                outcome(entry, Outcome.KNOWN_FAILURE, "Known failure (ABC-12): the queue is not read on Sundays.");
            case "READ-02" -> outcome(entry, Outcome.INCONCLUSIVE, "The target did not answer within 10 s.");
            case "DOWNLOAD-16" -> outcome(entry, Outcome.NOT_APPLICABLE, "No 303 was seen.");
            default -> entry;
        });
    }

    /** A verdict about the whole catalogue, each requirement as the change leaves it. */
    public static VerdictFile with(UnaryOperator<RequirementRecord> change) {
        List<RequirementRecord> entries = CONTRACT.requirements().stream()
                .map(requirement -> change.apply(kept(requirement)))
                .toList();
        VerdictFile nothing = file(
                Conclusion.CONFORMANT,
                RunScope.FULL,
                "",
                new TargetRecord("Jobs API, staging", "http://127.0.0.1:8080", "https://docs.example.com/jobs"),
                new KitRecord("0.1.0", "1"),
                "r1",
                7,
                START,
                START.plusMillis(4210),
                List.of(),
                Map.of(),
                List.of(),
                List.of());
        return new VerdictMaker(nothing).requirements(entries).made();
    }

    /** The same requirement with another outcome. */
    public static RequirementRecord outcome(RequirementRecord entry, Outcome outcome, String reason) {
        return new RequirementMaker(entry).outcome(outcome, reason).made();
    }

    /** The same requirement, judged by other exchanges. */
    public static RequirementRecord evidence(RequirementRecord entry, List<ExchangeRecord> evidence) {
        return new RequirementMaker(entry).evidence(evidence).made();
    }

    /** The same requirement, violated in these ways. */
    public static RequirementRecord violated(
            RequirementRecord entry, Outcome outcome, DifferenceRecord... differences) {
        String reason = Stream.of(differences).map(DifferenceRecord::sentence).collect(Collectors.joining(" "));
        return new RequirementMaker(entry)
                .outcome(outcome, reason)
                .differences(List.of(differences))
                .made();
    }

    /** A requirement that was judged, or whose condition did not arise, with readings joined by a middle dot and no differences. */
    public static RequirementRecord entry(
            String id,
            String noun,
            Level level,
            String says,
            String section,
            String lookFirst,
            Outcome outcome,
            String reason,
            String reading,
            List<String> scenarios,
            List<ExchangeRecord> evidence) {
        return new RequirementRecord(
                id,
                noun,
                level,
                says,
                section,
                lookFirst,
                outcome,
                reason,
                List.of(),
                reading.isEmpty() ? List.of() : List.of(reading.split(" · ", -1)),
                scenarios,
                evidence,
                false,
                Standing.DID_NOT_ARISE);
    }

    /** A run whose every request was answered, and not by a gateway; its lives are what its evidence shows. */
    public static VerdictFile file(
            Conclusion verdict,
            RunScope scope,
            String reason,
            TargetRecord target,
            KitRecord kit,
            String runId,
            long seed,
            Instant startedAt,
            Instant finishedAt,
            List<RequirementRecord> requirements,
            Map<Outcome, Integer> totals,
            List<String> problems,
            List<String> leftBehind) {
        return new VerdictFile(
                verdict,
                scope,
                reason,
                target,
                kit,
                runId,
                seed,
                startedAt,
                finishedAt,
                requirements,
                totals,
                problems,
                leftBehind,
                0,
                0,
                VerdictMaker.lives(requirements),
                Coverage.UNKNOWN,
                List.of());
    }

    /** A job that is read, and is shown in that status. */
    public static ExchangeRecord reading(String requirement, int number, String job, String status) {
        return exchange(requirement, number)
                .sent("GET", "/v1/jobs/" + job)
                .body("""
                        {"data":{"type":"jobs","id":"%s","attributes":{"job_type":"PORTFOLIO_QUERY","status":"%s"}}}""".formatted(job, status))
                .curl("curl -i -H 'Accept: */*' -u \"key:$JOBS_SECRET\" 'http://127.0.0.1:8080/v1/jobs/%s'"
                        .formatted(job))
                .made();
    }

    /** An exchange of a requirement, of that number among its own. */
    public static ExchangeMaker exchange(String requirement, int number) {
        return new ExchangeMaker(number(requirement, number), requirement, number);
    }

    /** The number within the run of an exchange that is of that number in its scenario; it tells requirements apart. */
    public static int number(String requirement, int number) {
        return Math.floorMod(requirement.hashCode(), 100_000) * 1000 + number;
    }

    /**
     * A run with so many exchanges for each requirement, with bodies as long and as different from each other as those
     * of a real one.
     */
    public static VerdictFile large(int exchanges) {
        Creations creations = new Creations(7);
        return with(entry -> evidence(entry, creations.of(entry.id(), exchanges)));
    }

    /** A verdict in which the target sent this wherever it could. */
    public static VerdictFile saying(String text) {
        return new TextEverywhere(text).verdict();
    }

    /** The verdict as verdict.json has it. */
    public static byte[] json(VerdictFile verdict) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            verdict.write(out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    private static RequirementRecord kept(Requirement requirement) {
        boolean binds = requirement.level().binds();
        List<String> seen = List.of("Queued", "In Progress", "Completed");
        return entry(
                requirement.id(),
                requirement.noun(),
                requirement.level(),
                requirement.says(),
                requirement.section(),
                binds ? "At the place where it is done." : "",
                binds ? Outcome.PASS : Outcome.OBSERVED,
                "",
                requirement.readings().stream().findFirst().orElse(""),
                CONTRACT.scenarios(requirement.id()).stream()
                        // One line for all: golden files are not about where a scenario stands.
                        .map(scenario -> scenario.location().replaceFirst(":\\d+$", ":7"))
                        .toList(),
                IntStream.range(0, seen.size())
                        .mapToObj(number -> reading(requirement.id(), number + 1, requirement.id(), seen.get(number)))
                        .toList());
    }
}
