package io.jobskit.conformance.rule;

import com.fasterxml.jackson.databind.JsonNode;
import io.jobskit.conformance.notation.ResultRow;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Whether rows add up to the row above them, but for what rounding makes of each. */
final class RowSums {

    private static final BigDecimal NEARLY = new BigDecimal("0.001");
    private static final BigDecimal HALF = new BigDecimal("0.5");

    private RowSums() {}

    /** What the rows below hold in a column, but for nothing. */
    static List<BigDecimal> below(JsonNode row, String column) {
        List<BigDecimal> values = new ArrayList<>();
        row.path("children").forEach(child -> {
            JsonNode value = child.path("columns").path(column);
            if (value.isNumber() && value.decimalValue().signum() != 0) {
                values.add(value.decimalValue());
            }
        });
        return values;
    }

    static BigDecimal sum(List<BigDecimal> rows) {
        return rows.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Whether they come to that total. */
    static boolean isNearly(BigDecimal total, List<BigDecimal> rows) {
        BigDecimal size = rows.stream().map(BigDecimal::abs).reduce(BigDecimal.ZERO, BigDecimal::add);
        int digits = rows.stream().mapToInt(BigDecimal::scale).min().orElse(0);
        BigDecimal rounding = BigDecimal.ONE
                .movePointLeft(Math.min(digits, total.scale()))
                .multiply(HALF)
                .multiply(BigDecimal.valueOf(rows.size() + 1L));
        return total.subtract(sum(rows)).abs().compareTo(size.multiply(NEARLY).add(rounding)) <= 0;
    }

    /** The rows that hold a number in a column and have some such rows below them. */
    static List<ResultRow> above(JsonNode document, String column) {
        return ResultRow.of(document).stream()
                .filter(row -> row.value(column).isNumber()
                        && !below(row.row(), column).isEmpty())
                .toList();
    }

    static boolean addsUp(ResultRow row, String column) {
        return isNearly(row.value(column).decimalValue(), below(row.row(), column));
    }
}
