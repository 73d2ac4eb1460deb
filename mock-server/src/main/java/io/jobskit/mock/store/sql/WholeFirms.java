package io.jobskit.mock.store.sql;

import io.jobskit.mock.job.Job;
import io.jobskit.mock.store.FirmContents;
import io.jobskit.mock.store.NewContents;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** Firms in a database with all that there is of them, which is read and replaced as a whole. */
final class WholeFirms {

    private final Database database;
    private final Announcer changes;
    private final SqlFirms firms;
    private final RowCache<Long, JobRow> cache;
    private final Dialect dialect;
    private final FirmTable firmTable;
    private final TakenTable takenTable;
    private final JobTable jobTable;

    WholeFirms(Database database, Announcer changes, SqlFirms firms, RowCache<Long, JobRow> cache) {
        this.database = database.atLength();
        this.changes = changes;
        this.firms = firms;
        this.cache = cache;
        this.dialect = database.dialect();
        this.firmTable = new FirmTable(dialect);
        this.takenTable = new TakenTable(dialect);
        this.jobTable = new JobTable(dialect);
    }

    FirmContents contents(String id) {
        while (true) {
            firms.firm(id);
            Optional<FirmContents> contents = database.read(connection -> contents(connection, id));
            // Forgotten in between.
            if (contents.isPresent()) {
                return contents.get();
            }
        }
    }

    private Optional<FirmContents> contents(Connection connection, String id) throws SQLException {
        Optional<FirmTable.Row> row = firmTable.found(connection, id, null);
        return row.isEmpty()
                ? Optional.empty()
                : Optional.of(new FirmContents(
                        row.get().kept(database),
                        takenTable.all(connection, id),
                        jobTable.ofFirm(connection, id),
                        dialect.lastNumber(connection)));
    }

    void replace(String id, NewContents contents) {
        Replacement replacement = new Replacement(id, contents);
        SqlFirms.Replaced replaced = database.write(replacement).firm;
        changes.removed(id);
        contents.jobs().forEach(job -> changes.changed(id, job.number()));
        firms.tell(replaced.before(), replaced.row());
    }

    /** What was replaced of a firm. */
    private record Done(SqlFirms.Replaced firm, List<Long> removed) {}

    private final class Replacement implements Database.Change<Done> {

        private final String id;
        private final NewContents contents;

        private Replacement(String id, NewContents contents) {
            this.id = id;
            this.contents = contents;
        }

        @Override
        public Done make(Connection connection) throws SQLException {
            if (contents.atLeast() > 0) {
                dialect.skipTo(connection, contents.atLeast());
            }
            dialect.take(connection, Dialect.Turn.JOBS, id);
            SqlFirms.Replaced firm = firms.replace(connection, id, contents.value());
            takenTable.replace(connection, id, contents.taken());
            List<Long> removed = jobTable.removeFirm(connection, id);
            for (Job job : contents.jobs()) {
                jobTable.insert(connection, job);
            }
            return new Done(firm, removed);
        }

        @Override
        public void made(Done done) {
            firms.keep(done.firm.before(), done.firm.row());
            done.removed.forEach(cache::remove);
        }
    }
}
