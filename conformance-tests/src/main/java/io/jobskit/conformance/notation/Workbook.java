package io.jobskit.conformance.notation;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

/** What an Excel workbook says, whenever and by whatever it was written. */
public final class Workbook {

    private Workbook() {}

    /** Whether both are workbooks with the same cells, sheet by sheet; what is no workbook has none. */
    public static boolean haveSameCells(byte[] one, byte[] other) {
        try {
            return cells(one).equals(cells(other));
        } catch (IOException | RuntimeException noWorkbook) {
            return false;
        }
    }

    private static List<String> cells(byte[] workbook) throws IOException {
        List<String> cells = new ArrayList<>();
        try (ReadableWorkbook open = new ReadableWorkbook(new ByteArrayInputStream(workbook))) {
            for (Sheet sheet : open.getSheets().toList()) {
                for (Row row : sheet.read()) {
                    for (Cell cell : row) {
                        if (cell != null) {
                            cells.add(sheet.getName() + "!" + cell.getAddress() + "=" + cell.getRawValue());
                        }
                    }
                }
            }
        }
        return cells;
    }
}
