package io.jobskit.reports.table;

import io.jobskit.contract.verdict.ExchangeRecord;
import io.jobskit.contract.verdict.RequirementRecord;
import io.jobskit.contract.verdict.VerdictFile;
import io.jobskit.reports.table.MatrixColumn.Row;
import io.jobskit.reports.text.PlainText;
import io.jobskit.reports.text.Words;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Requirements by what runs say of them: a row a requirement, in the order of the catalogue, and columns for each run.
 *
 * @param columns the columns
 * @param rows the rows, each a requirement that at least one of the runs has
 */
record Matrix(List<MatrixColumn> columns, List<Row> rows) {

    static Matrix of(List<VerdictFile> verdicts) {
        Set<String> ids = new LinkedHashSet<>();
        verdicts.forEach(verdict ->
                verdict.requirements().stream().map(RequirementRecord::id).forEach(ids::add));
        List<Row> rows = ids.stream()
                .map(id -> new Row(verdicts.stream()
                        .map(verdict -> verdict.requirement(id))
                        .toList()))
                .toList();
        return new Matrix(columns(names(verdicts)), rows);
    }

    /** What tells the columns of the runs apart; nothing where there is one run. */
    private static List<String> names(List<VerdictFile> verdicts) {
        return verdicts.size() == 1
                ? List.of("")
                : Words.names(verdicts).stream().map(PlainText::onOneLine).toList();
    }

    private static List<MatrixColumn> columns(List<String> runs) {
        List<MatrixColumn> columns = new ArrayList<>();
        columns.add(MatrixColumn.ofRequirement("Requirement", 15, RequirementRecord::id));
        columns.add(MatrixColumn.ofRequirement("Noun", 10, RequirementRecord::noun));
        columns.add(
                MatrixColumn.ofRequirement("Level", 8, entry -> entry.level().label()));
        columns.add(MatrixColumn.ofRequirement("Section", 28, RequirementRecord::section));
        columns.add(MatrixColumn.ofRequirement("Says", 60, RequirementRecord::says));
        for (int run = 0; run < runs.size(); run++) {
            columns.add(MatrixColumn.ofOutcome(title("Outcome", runs.get(run)), run));
        }
        for (int run = 0; run < runs.size(); run++) {
            columns.add(MatrixColumn.ofRun(title("Reason", runs.get(run)), 60, run, RequirementRecord::reason));
            columns.add(MatrixColumn.ofRun(title("Reading", runs.get(run)), 24, run, RequirementRecord::reading));
            columns.add(MatrixColumn.ofNumber(
                    title("Exchanges", runs.get(run)),
                    11,
                    run,
                    entry -> entry.evidence().size()));
            columns.add(MatrixColumn.ofNumber(title("Milliseconds", runs.get(run)), 13, run, Matrix::millis));
        }
        columns.add(MatrixColumn.ofRequirement("Look first", 60, RequirementRecord::lookFirst));
        columns.add(MatrixColumn.ofRequirement("Scenarios", 40, entry -> String.join(" ", entry.scenarios())));
        return columns;
    }

    private static String title(String title, String run) {
        return run.isEmpty() ? title : String.format(Locale.ROOT, "%s (%s)", title, run);
    }

    private static long millis(RequirementRecord entry) {
        return entry.evidence().stream().mapToLong(ExchangeRecord::millis).sum();
    }
}
