package io.jobskit.contract.verdict;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.jobskit.contract.catalogue.Level;
import io.jobskit.contract.outcome.Conclusion;
import io.jobskit.contract.outcome.Coverage;
import io.jobskit.contract.outcome.Outcome;
import io.jobskit.contract.outcome.Played;
import io.jobskit.contract.outcome.RequirementsJudged;
import io.jobskit.contract.outcome.RunScope;
import io.jobskit.contract.outcome.Standing;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a run said of a target: the content of verdict.json, which {@code contract/verdict.schema.json} describes.
 *
 * @param verdict the whole in one word, which says no more than the requirements do
 * @param scope whether the run was narrowed
 * @param reason why the target could not be judged at all, or what went wrong with the kit; empty otherwise
 * @param target what was judged
 * @param kit what judged
 * @param runId part of the mark of each request
 * @param seed what everything random was drawn from
 * @param startedAt when the run began
 * @param finishedAt when it ended
 * @param requirements every requirement of the catalogue, in its order
 * @param totals how many requirements have each outcome; every outcome is there
 * @param problems what is wrong with the list of known failures, one sentence each
 * @param leftBehind jobs that the run created and could not cancel, each with the reason
 * @param gatewayErrors how many answers were 502, 503 or 504
 * @param unanswered how many requests were not answered
 * @param lives what was seen of each job, in the order in which they were first seen
 * @param coverage how much of the contract was tried and seen; unknown in files that were written before runs counted
 * @param played each scenario that was played, in the order in which they ended; empty in files that were written before
 *     they were timed
 */
@JsonPropertyOrder("version")
@JsonIgnoreProperties(
        value = {"version", "exchanges"},
        allowGetters = true)
public record VerdictFile(
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
        List<String> leftBehind,
        int gatewayErrors,
        int unanswered,
        List<LifeRecord> lives,

        @JsonProperty(required = false)
        @JsonSerialize(using = CoverageJson.class)
        @JsonDeserialize(using = Absent.IsUnknown.class)
        Coverage coverage,

        @JsonProperty(required = false) @JsonDeserialize(using = Absent.IsNothingPlayed.class)
        List<Played> played) {

    /** The version of the schema that is written; the one before is read as well. */
    public static final int VERSION = 2;

    /** Keeps lists of its own. */
    public VerdictFile {
        requirements = List.copyOf(requirements);
        verdict = verdict.after(judged(requirements));
        Map<Outcome, Integer> inOrder = new EnumMap<>(Outcome.class);
        inOrder.putAll(totals);
        totals = Collections.unmodifiableMap(inOrder);
        problems = List.copyOf(problems);
        leftBehind = List.copyOf(leftBehind);
        lives = List.copyOf(lives);
        played = List.copyOf(played);
    }

    /**
     * Reads a file of this version or of the one before.
     *
     * @throws UnusableVerdictException if it is not there, is no JSON or is no verdict; the message is for people
     */
    public static VerdictFile read(Path file) {
        return VerdictReader.read(file);
    }

    /** Writes the file, from which it can be read again. The stream stays open. */
    public void write(OutputStream out) throws IOException {
        VerdictJson.write(this, out);
    }

    /** The version of the schema. */
    @JsonProperty
    int version() {
        return VERSION;
    }

    /** Every exchange that is evidence of a requirement, once, in the order of their numbers. */
    @JsonProperty
    public List<ExchangeRecord> exchanges() {
        return requirements.stream()
                .flatMap(entry -> entry.evidence().stream())
                .distinct()
                .sorted(Comparator.comparingInt(ExchangeRecord::number))
                .toList();
    }

    /** How many of the requirements that bind were judged, and why the others were not. */
    public RequirementsJudged requirementsJudged() {
        return judged(requirements);
    }

    private static RequirementsJudged judged(List<RequirementRecord> requirements) {
        return RequirementsJudged.of(standings(requirements, Level.MUST), standings(requirements, Level.SHOULD));
    }

    private static List<Standing> standings(List<RequirementRecord> requirements, Level level) {
        return requirements.stream()
                .filter(entry -> entry.level() == level)
                .map(RequirementRecord::standing)
                .toList();
    }

    /** What was violated, or could not be judged for another reason than the whole run's; in the catalogue's order. */
    public List<RequirementRecord> attention() {
        return requirements.stream()
                .filter(entry -> switch (entry.outcome()) {
                    case FAIL, WARN -> true;
                    case INCONCLUSIVE -> !entry.reason().equals(reason);
                    case PASS, NOT_APPLICABLE, KNOWN_FAILURE, OBSERVED -> false;
                })
                .toList();
    }

    /** The scenario of that requirement; if it was played twice, from the first time on, and as long as both took. */
    public Optional<Played> played(String requirement) {
        return played.stream()
                .filter(one -> one.requirement().equals(requirement))
                .reduce((first, again) -> new Played(
                        requirement,
                        first.startedAt(),
                        first.millis() + again.millis(),
                        first.waitedMillis() + again.waitedMillis()));
    }

    /** How many requirements have that outcome. */
    public int total(Outcome outcome) {
        return totals.getOrDefault(outcome, 0);
    }

    /** How many requirements were judged, with whatever outcome. */
    public int judged() {
        return requirements.size() - total(Outcome.NOT_APPLICABLE) - total(Outcome.INCONCLUSIVE);
    }

    /** From the first preflight to the end. */
    public Duration took() {
        return Duration.between(startedAt, finishedAt);
    }

    /** How long a requirement took: as long as its scenario, or, if that is not known, as its exchanges. */
    public Duration took(RequirementRecord entry) {
        return Duration.ofMillis(played(entry.id()).map(Played::millis).orElseGet(entry::exchangesTook));
    }

    /** What is said of the requirement of that id; empty if the run's catalogue did not have it. */
    public Optional<RequirementRecord> requirement(String id) {
        return requirements.stream().filter(entry -> entry.id().equals(id)).findFirst();
    }

    /** Whether the run was narrowed. */
    @JsonIgnore
    public boolean isPartial() {
        return scope == RunScope.PARTIAL;
    }
}
