package io.jobskit.mock.results;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * A workbook whose bytes depend on its sheets alone. In the library's own, one small part
 * tells the time of writing. It comes after all sheets: so the sheets stream, and only what follows them is held back
 * and corrected.
 */
final class TimelessWorkbook {
    private static final int UNCOMPRESSED = 0;

    private final OutputStream out;
    private final Redirectable redirectable;
    private final Workbook workbook;

    TimelessWorkbook(OutputStream out) {
        this.out = out;
        this.redirectable = new Redirectable(out);
        this.workbook = new Workbook(redirectable, "Jobskit", null);
    }

    /** A new sheet, which has to be closed before the next one is written to. */
    Worksheet newSheet(String name) {
        return workbook.newWorksheet(name);
    }

    /** Writes what follows the sheets. Each of them is closed, or it would be held back too. */
    void finish() throws IOException {
        ByteArrayOutputStream afterSheets = new ByteArrayOutputStream();
        redirectable.target = afterSheets;
        workbook.setCompressionLevel(UNCOMPRESSED);
        workbook.finish();
        out.write(CreationTime.fixedIn(afterSheets.toByteArray()));
    }

    /** A stream whose bytes can be made to go elsewhere. */
    private static final class Redirectable extends OutputStream {
        private OutputStream target;

        Redirectable(OutputStream target) {
            this.target = target;
        }

        @Override
        public void write(int b) throws IOException {
            target.write(b);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            target.write(bytes, offset, length);
        }
    }
}
