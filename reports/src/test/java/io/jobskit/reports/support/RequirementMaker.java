package io.jobskit.reports.support;

import io.jobskit.contract.catalogue.Level;
import io.jobskit.contract.outcome.Outcome;
import io.jobskit.contract.outcome.Standing;
import io.jobskit.contract.verdict.DifferenceRecord;
import io.jobskit.contract.verdict.ExchangeRecord;
import io.jobskit.contract.verdict.RequirementRecord;
import java.util.List;

/** Makes requirements of a verdict for tests: the same as another, unless told otherwise. */
final class RequirementMaker {

    private final RequirementRecord entry;
    private Level level;
    private String says;
    private String section;
    private String lookFirst;
    private Outcome outcome;
    private String reason;
    private List<DifferenceRecord> differences;
    private List<String> readings;
    private List<ExchangeRecord> evidence;
    private boolean leftOut;
    private Standing standing;

    RequirementMaker(RequirementRecord entry) {
        this.entry = entry;
        this.level = entry.level();
        this.says = entry.says();
        this.section = entry.section();
        this.lookFirst = entry.lookFirst();
        this.outcome = entry.outcome();
        this.reason = entry.reason();
        this.differences = entry.differences();
        this.readings = entry.readings();
        this.evidence = entry.evidence();
        this.leftOut = entry.leftOut();
        this.standing = entry.standing();
    }

    RequirementMaker level(Level newLevel) {
        level = newLevel;
        return this;
    }

    RequirementMaker says(String newSays, String newSection, String newLookFirst) {
        says = newSays;
        section = newSection;
        lookFirst = newLookFirst;
        return this;
    }

    /** Without differences, whose sentences stood in the reason before; if it is not applicable, its condition did not arise. */
    RequirementMaker outcome(Outcome newOutcome, String newReason) {
        outcome = newOutcome;
        reason = newReason;
        differences = List.of();
        leftOut = false;
        standing = Standing.DID_NOT_ARISE;
        return this;
    }

    RequirementMaker differences(List<DifferenceRecord> newDifferences) {
        differences = newDifferences;
        return this;
    }

    /** Readings are joined by a middle dot. */
    RequirementMaker reading(String newReading) {
        readings = newReading.isEmpty() ? List.of() : List.of(newReading.split(" · ", -1));
        return this;
    }

    /** Without differences, which name exchanges that were evidence before. */
    RequirementMaker evidence(List<ExchangeRecord> newEvidence) {
        evidence = newEvidence;
        differences = List.of();
        return this;
    }

    RequirementMaker unjudged(Standing newStanding, String newReason) {
        outcome(Outcome.NOT_APPLICABLE, newReason);
        leftOut = newStanding == Standing.LEFT_OUT || newStanding == Standing.READ_ONLY;
        standing = newStanding;
        readings = List.of();
        evidence = List.of();
        return this;
    }

    RequirementRecord made() {
        return new RequirementRecord(
                entry.id(),
                entry.noun(),
                level,
                says,
                section,
                lookFirst,
                outcome,
                reason,
                differences,
                readings,
                entry.scenarios(),
                evidence,
                leftOut,
                standing);
    }
}
