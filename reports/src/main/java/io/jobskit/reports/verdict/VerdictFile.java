package io.jobskit.reports.verdict;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import io.jobskit.contract.outcome.Conclusion;
import io.jobskit.contract.outcome.Outcome;
import io.jobskit.contract.outcome.Scope;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What a run said of a target: the content of verdict.json, which {@code contract/verdict.schema.json} describes.
 *
 * @param verdict the whole in one word
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
 */
public record VerdictFile(
        Conclusion verdict,
        Scope scope,
        String reason,
        Target target,
        Kit kit,
        String runId,
        long seed,
        Instant startedAt,
        Instant finishedAt,
        List<RequirementOutcome> requirements,
        Map<Outcome, Integer> totals,
        List<String> problems,
        List<String> leftBehind,

        @JsonInclude(JsonInclude.Include.NON_DEFAULT)
        @JsonProperty(required = false)
        @JsonDeserialize(using = AbsentIsZero.class)
        int gatewayErrors,

        @JsonInclude(JsonInclude.Include.NON_DEFAULT)
        @JsonProperty(required = false)
        @JsonDeserialize(using = AbsentIsZero.class)
        int unanswered) {

    /** Keeps lists of its own. */
    public VerdictFile {
        requirements = List.copyOf(requirements);
        Map<Outcome, Integer> inOrder = new EnumMap<>(Outcome.class);
        inOrder.putAll(totals);
        totals = Collections.unmodifiableMap(inOrder);
        problems = List.copyOf(problems);
        leftBehind = List.copyOf(leftBehind);
    }

    /** Of a run whose every request was answered, and not by a gateway. */
    public VerdictFile(
            Conclusion verdict,
            Scope scope,
            String reason,
            Target target,
            Kit kit,
            String runId,
            long seed,
            Instant startedAt,
            Instant finishedAt,
            List<RequirementOutcome> requirements,
            Map<Outcome, Integer> totals,
            List<String> problems,
            List<String> leftBehind) {
        this(
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
                0);
    }

    /**
     * Reads a file.
     *
     * @throws UnusableVerdictException if it is not there, is no JSON or is no verdict; the message is for people
     */
    public static VerdictFile read(Path file) {
        byte[] json = bytes(file);
        try {
            VerdictFile verdict = VerdictReader.read(json);
            Consistency.mistake(verdict).ifPresent(mistake -> {
                throw new UnusableVerdictException(file + ": " + mistake);
            });
            return verdict;
        } catch (JacksonException mistake) {
            throw new UnusableVerdictException(new Mistake(file, json).of(mistake));
        } catch (IOException unreadable) {
            throw unreadable(file, unreadable);
        }
    }

    /** Writes the file, from which it can be read again. The stream stays open. */
    public void write(OutputStream out) throws IOException {
        VerdictWriter.write(this, out);
    }

    /** What was violated, or could not be judged for another reason than the whole run's; in the catalogue's order. */
    public List<RequirementOutcome> attention() {
        return requirements.stream()
                .filter(entry -> switch (entry.outcome()) {
                    case FAIL, WARN -> true;
                    case INCONCLUSIVE -> !entry.reason().equals(reason);
                    case PASS, NOT_APPLICABLE, KNOWN_FAILURE, OBSERVED -> false;
                })
                .toList();
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (NoSuchFileException missing) {
            throw new UnusableVerdictException(String.format(Locale.ROOT, "%s: there is no such file.", file));
        } catch (IOException unreadable) {
            throw unreadable(file, unreadable);
        }
    }

    private static UnusableVerdictException unreadable(Path file, IOException cause) {
        return new UnusableVerdictException(
                String.format(Locale.ROOT, "%s can't be read: %s", file, cause.getMessage()));
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

    /** What to call the targets of several runs: their names, told apart by a number, as in {@code the stub (2)}. */
    public static List<String> names(List<VerdictFile> verdicts) {
        List<String> names = new ArrayList<>();
        for (VerdictFile verdict : verdicts) {
            String name = verdict.target().name();
            String unique = name;
            for (int number = 2; names.contains(unique); number++) {
                unique = name + " (" + number + ")";
            }
            names.add(unique);
        }
        return names;
    }

    /** What is said of the requirement of that id; empty if the run's catalogue did not have it. */
    public Optional<RequirementOutcome> requirement(String id) {
        return requirements.stream().filter(entry -> entry.id().equals(id)).findFirst();
    }
}
