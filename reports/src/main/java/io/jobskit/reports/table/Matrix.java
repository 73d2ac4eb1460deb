package io.jobskit.reports.table;

import io.jobskit.contract.verdict.ExchangeRecord;
import io.jobskit.contract.verdict.RequirementRecord;
import io.jobskit.contract.verdict.VerdictFile;
import io.jobskit.reports.table.Column.Row;
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
record Matrix(List<Column> columns, List<Row> rows) {

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

    private static List<Column> columns(List<String> runs) {
        List<Column> columns = new ArrayList<>();
        columns.add(Column.ofRequirement("Requirement", 15, RequirementRecord::id));
        columns.add(Column.ofRequirement("Noun", 10, RequirementRecord::noun));
        columns.add(Column.ofRequirement("Level", 8, entry -> entry.level().label()));
        columns.add(Column.ofRequirement("Section", 28, RequirementRecord::section));
        columns.add(Column.ofRequirement("Says", 60, RequirementRecord::says));
        for (int run = 0; run < runs.size(); run++) {
            columns.add(Column.ofOutcome(title("Outcome", runs.get(run)), run));
        }
        for (int run = 0; run < runs.size(); run++) {
            columns.add(Column.ofRun(title("Reason", runs.get(run)), 60, run, RequirementRecord::reason));
            columns.add(Column.ofRun(title("Reading", runs.get(run)), 24, run, RequirementRecord::reading));
            columns.add(Column.ofNumber(
                    title("Exchanges", runs.get(run)),
                    11,
                    run,
                    entry -> entry.evidence().size()));
            columns.add(Column.ofNumber(title("Milliseconds", runs.get(run)), 13, run, Matrix::millis));
        }
        columns.add(Column.ofRequirement("Look first", 60, RequirementRecord::lookFirst));
        columns.add(Column.ofRequirement("Scenarios", 40, entry -> String.join(" ", entry.scenarios())));
        return columns;
    }

    private static String title(String title, String run) {
        return run.isEmpty() ? title : String.format(Locale.ROOT, "%s (%s)", title, run);
    }

    private static long millis(RequirementRecord entry) {
        return entry.evidence().stream().mapToLong(ExchangeRecord::millis).sum();
    }
}
