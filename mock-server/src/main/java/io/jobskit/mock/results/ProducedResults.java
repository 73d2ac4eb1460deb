package io.jobskit.mock.results;

import io.jobskit.mock.job.JobType;
import io.jobskit.mock.job.OutputType;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * What a job produces ("Download a job's results"), as a pure function of its type and parameters: two calls, also in
 * two processes, write the same bytes.
 *
 * <p>The rows come from invented portfolios of 48 holdings each. Amounts are in the column's currency, rounded to
 * cents; percentages are fractions, rounded to six decimals. A total is the sum of the rows below it; a fraction of a
 * group is the average of its holdings, weighted by value.
 *
 * <p>A column's key is unique within a result. When a query names a key again, as with other arguments, the second
 * column is called {@code key_2}, the third {@code key_3}, in the order of the query; a name that is already taken is
 * suffixed once more in the same way.
 *
 * <p>The parameter {@code result_rows}, which the documentation does not have, asks for exactly that many rows of the
 * lowest grouping. Rows are then divided into numbered parts that add up to them; if there are more rows than asked
 * for, evenly spread ones stay and the totals are those of the rows that stay. It has no effect where there is nothing
 * to divide: without groupings, or if the filters leave no row.
 *
 * <p>At most {@value QueryReader#MAX_PORTFOLIOS} portfolios, {@value QueryReader#MAX_COLUMNS} columns and {@value
 * QueryReader#MAX_GROUPINGS} groupings are regarded; what is beyond is left out.
 */
public final class ProducedResults implements JobResults {
    /** Part of every entity tag; to be raised when the same parameters begin to give other bytes. */
    private static final String GENERATION = "results-1";

    private final Query query;
    private final String entityTag;

    private ProducedResults(Query query, String entityTag) {
        this.query = query;
        this.entityTag = entityTag;
    }

    /**
     * The results of a job of that type with those parameters ("Parameters").
     *
     * @param parameters the job's normalised parameters, a JSON object in UTF-8. Members of an unexpected shape are
     *     replaced by something plausible or ignored; no content makes this method fail.
     */
    public static ProducedResults of(JobType type, byte[] parameters) {
        return new ProducedResults(QueryReader.read(type, parameters), tag(type, parameters));
    }

    @Override
    public OutputType outputType() {
        return query.outputType();
    }

    /** Computed from the parameters, without any row. */
    @Override
    public String entityTag() {
        return entityTag;
    }

    /**
     * The first bytes leave before the first row is computed, and memory does not grow with the number of rows (but for the
     * four bytes a row that the library for XLSX keeps).
     */
    @Override
    public void writeTo(OutputStream out) throws IOException {
        RowSink sink = sinkTo(out);
        sink.begin();
        Table.of(query).writeTo(sink);
        sink.end();
    }

    private RowSink sinkTo(OutputStream out) throws IOException {
        return switch (query.outputType()) {
            case JSON -> new JsonRows(query, out);
            case CSV -> new DelimitedRows(query, out, ',');
            case TSV -> new DelimitedRows(query, out, '\t');
            case XLSX -> new XlsxRows(query, out, Sheets.EXCEL_ROWS);
        };
    }

    private static String tag(JobType type, byte[] parameters) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update((GENERATION + '\n' + type.name() + '\n').getBytes(StandardCharsets.US_ASCII));
            return '"' + HexFormat.of().formatHex(digest.digest(parameters), 0, 16) + '"';
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
