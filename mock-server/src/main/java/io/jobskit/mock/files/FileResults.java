package io.jobskit.mock.files;

import io.jobskit.mock.job.OutputType;
import io.jobskit.mock.job.PortfolioDate;
import io.jobskit.mock.results.DelimitedText;
import io.jobskit.mock.results.JobResults;
import io.jobskit.mock.results.Sheets;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Results that a file holds, in one of the formats. They are read again while they are written, and never held. */
final class FileResults implements JobResults {

    private final CheckedFile file;
    private final OutputType outputType;

    FileResults(CheckedFile file, OutputType outputType) {
        this.file = file;
        this.outputType = outputType;
    }

    @Override
    public OutputType outputType() {
        return outputType;
    }

    @Override
    public String entityTag() {
        return file.entityTag(outputType);
    }

    @Override
    public void writeTo(OutputStream out) throws IOException {
        try (InputStream in = file.open()) {
            switch (outputType) {
                case JSON -> file.content().writeJson(in, out);
                case CSV -> delimited(in, new DelimitedText(out, ','));
                case TSV -> delimited(in, new DelimitedText(out, '\t'));
                case XLSX ->
                    workbook(in, new Sheets(out, file.content().layout().sheetHeadings(), Sheets.EXCEL_ROWS));
            }
        }
    }

    /** Cells are written as they are: what a spreadsheet would take for a formula is the user's own. */
    private void delimited(InputStream in, DelimitedText text) throws IOException {
        text.begin();
        for (String heading : file.content().layout().headings()) {
            text.cell(heading);
        }
        text.endRow();
        text.flush();
        file.content().read(in, (names, values) -> {
            for (String name : names) {
                text.cell(name);
            }
            for (Value value : values) {
                text.cell(value.text());
            }
            text.endRow();
        });
        text.flush();
    }

    private void workbook(InputStream in, Sheets sheets) throws IOException {
        List<Layout.ValueColumn> columns = file.content().layout().columns();
        sheets.begin();
        file.content().read(in, (names, values) -> {
            sheets.beginRow();
            names.forEach(sheets::text);
            for (int c = 0; c < values.size(); c++) {
                cell(values.get(c), columns.get(c).kind(), sheets);
            }
            sheets.endRow();
        });
        sheets.end();
    }

    private static void cell(Value value, ValueKind kind, Sheets sheets) {
        Optional<LocalDate> day = kind == ValueKind.DATE ? PortfolioDate.parse(value.text()) : Optional.empty();
        if (value.isNumber()) {
            sheets.number(new BigDecimal(value.text()));
        } else if (day.isPresent()) {
            sheets.day(day.get());
        } else if (value.text().isEmpty()) {
            sheets.empty();
        } else {
            sheets.text(value.text());
        }
    }
}
