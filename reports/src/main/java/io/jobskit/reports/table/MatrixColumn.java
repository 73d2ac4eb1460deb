package io.jobskit.reports.table;

import io.jobskit.contract.verdict.RequirementRecord;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/**
 * A column of the matrix.
 *
 * @param title what heads it
 * @param width in characters
 * @param content what its entries are
 * @param value what it holds for a row
 */
record MatrixColumn(String title, int width, Content content, Function<Row, String> value) {

    enum Content {
        TEXT,
        NUMBER,
        OUTCOME
    }

    static MatrixColumn ofRequirement(String title, int width, Function<RequirementRecord, String> value) {
        return new MatrixColumn(title, width, Content.TEXT, row -> value.apply(row.any()));
    }

    static MatrixColumn ofRun(String title, int width, int run, Function<RequirementRecord, String> value) {
        return new MatrixColumn(
                title, width, Content.TEXT, row -> row.of(run).map(value).orElse(""));
    }

    static MatrixColumn ofNumber(String title, int width, int run, ToLongFunction<RequirementRecord> value) {
        return new MatrixColumn(
                title,
                width,
                Content.NUMBER,
                row -> row.of(run)
                        .map(entry -> Long.toString(value.applyAsLong(entry)))
                        .orElse(""));
    }

    static MatrixColumn ofOutcome(String title, int run) {
        return new MatrixColumn(
                title,
                17,
                Content.OUTCOME,
                row -> row.of(run).map(entry -> entry.outcome().name()).orElse(""));
    }

    /** A requirement, with what each run says of it. */
    record Row(List<Optional<RequirementRecord>> entries) {
        Optional<RequirementRecord> of(int run) {
            return entries.get(run);
        }

        RequirementRecord any() {
            return entries.stream().flatMap(Optional::stream).findFirst().orElseThrow();
        }
    }
}
