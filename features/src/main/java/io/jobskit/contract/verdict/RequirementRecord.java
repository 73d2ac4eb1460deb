package io.jobskit.contract.verdict;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.jobskit.contract.catalogue.Level;
import io.jobskit.contract.outcome.Outcome;
import io.jobskit.contract.outcome.Standing;
import java.util.List;

/**
 * What a run says of one requirement.
 *
 * @param id permanent, for example {@code CANCEL-04}
 * @param noun the part of the API that it is about
 * @param level how strongly it is asked for
 * @param says the statement, in our words
 * @param section the heading of the documentation that it rests on; may be empty
 * @param lookFirst where an implementer looks first when it is violated; may be empty
 * @param outcome what was found
 * @param reason why, one or more sentences; empty for a plain pass
 * @param differences what was found in place of what was expected, each in the sentence that the reason has of it
 * @param readings the ways that the target goes where the documentation leaves a choice; may be empty
 * @param scenarios where it is written, for example {@code features/cancel/ended.feature:8}
 * @param evidence the exchanges that it was judged by; the file names them by their numbers
 * @param leftOut whether it was not judged because the run was narrowed; a full run would judge it
 * @param standing whether it was judged, and why not if it was not; made to agree with the outcome
 */
public record RequirementRecord(
        String id,
        String noun,
        Level level,
        String says,
        String section,
        String lookFirst,
        Outcome outcome,
        String reason,
        List<DifferenceRecord> differences,
        List<String> readings,
        List<String> scenarios,

        @JsonSerialize(contentUsing = ExchangeNumbers.Writer.class)
        @JsonDeserialize(contentUsing = ExchangeNumbers.Reader.class)
        List<ExchangeRecord> evidence,

        boolean leftOut,

        @JsonProperty(required = false) @JsonDeserialize(using = Absent.IsUnknownStanding.class)
        Standing standing) {

    /** Keeps lists of its own. */
    public RequirementRecord {
        Standing why = standing == Standing.UNKNOWN && leftOut ? Standing.LEFT_OUT : standing;
        standing = Standing.of(outcome, why);
        differences = List.copyOf(differences);
        readings = List.copyOf(readings);
        scenarios = List.copyOf(scenarios);
        evidence = List.copyOf(evidence);
    }

    /** The ways that the target goes, on one line; empty if there are none. */
    @JsonIgnore
    public String reading() {
        return String.join(" · ", readings);
    }

    /** The keywords of schemas that answers do not fit, each once; empty if no schema tells a difference. */
    @JsonIgnore
    public List<String> schemas() {
        return differences.stream()
                .map(DifferenceRecord::schema)
                .filter(schema -> !schema.isEmpty())
                .distinct()
                .toList();
    }

    /**
     * How long the exchanges that were sent for it took, in milliseconds. Those of others that it was judged by as well are
     * theirs, and count once.
     */
    @JsonIgnore
    long exchangesTook() {
        return evidence.stream()
                .filter(exchange -> exchange.requirement().equals(id))
                .mapToLong(ExchangeRecord::millis)
                .sum();
    }
}
