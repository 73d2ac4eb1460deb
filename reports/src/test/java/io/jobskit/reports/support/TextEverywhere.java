package io.jobskit.reports.support;

import io.jobskit.contract.outcome.Conclusion;
import io.jobskit.contract.outcome.Outcome;
import io.jobskit.contract.outcome.RunScope;
import io.jobskit.contract.verdict.DifferenceRecord;
import io.jobskit.contract.verdict.DifferenceRecord.Kind;
import io.jobskit.contract.verdict.ExchangeRecord;
import io.jobskit.contract.verdict.RequirementRecord;
import io.jobskit.contract.verdict.VerdictFile;
import java.util.List;

/** A target that sends a text wherever it can, so that the verdict about it has that text everywhere. */
record TextEverywhere(String text) {

    VerdictFile verdict() {
        return new VerdictMaker(Verdicts.with(this::said))
                .conclusion(Conclusion.NOT_CONFORMANT)
                .scope(RunScope.PARTIAL)
                .reason(text)
                .target(text, text)
                .problems(text)
                .leftBehind(text)
                .made();
    }

    private RequirementRecord said(RequirementRecord entry) {
        ExchangeRecord reading = Verdicts.reading(entry.id(), 1, "7", text.replace("\"", "\\\""));
        ExchangeRecord other = Verdicts.exchange(entry.id(), 2)
                .answered(200, text)
                .header(text, text)
                .body(text)
                .made();
        RequirementRecord observed = new RequirementMaker(entry)
                .evidence(List.of(reading, other))
                .outcome(Outcome.OBSERVED, text)
                .reading(text)
                .made();
        return switch (entry.level()) {
            case MUST -> violated(observed, Outcome.FAIL, reading, other);
            case SHOULD -> violated(observed, Outcome.WARN, reading, other);
            case MAY, OPEN -> observed;
        };
    }

    private RequirementRecord violated(
            RequirementRecord entry, Outcome outcome, ExchangeRecord reading, ExchangeRecord other) {
        return Verdicts.violated(
                entry,
                outcome,
                new DifferenceRecord(
                        Kind.MEMBER,
                        reading.number(),
                        "/data/attributes/status",
                        "\"Queued\"",
                        "\"" + text + "\"",
                        "data.attributes.status is \"%s\"; it should be \"Queued\".".formatted(text)),
                new DifferenceRecord(
                        Kind.HEADER,
                        other.number(),
                        DifferenceRecord.HEADER + text,
                        text,
                        "missing",
                        "The header %s is missing; it should be %s.".formatted(text, text)));
    }
}
