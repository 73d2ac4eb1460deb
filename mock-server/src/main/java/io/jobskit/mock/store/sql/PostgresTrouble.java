package io.jobskit.mock.store.sql;

import java.net.UnknownHostException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What it means that PostgreSQL, or its driver, fails. States are those of its manual, in the appendix of error codes. */
final class PostgresTrouble {

    private static final String OF_CONNECTIONS = "08";
    private static final String NO_CONNECTION = "08001";
    private static final String REFUSED_CONNECTION = "08004";
    private static final Set<String> NOBODY = Set.of("28000", "28P01", REFUSED_CONNECTION);
    private static final String NO_DATABASE = "3D000";
    private static final String TOO_MANY = "53300";
    private static final Set<String> STOPPING = Set.of("57P01", "57P02", "57P03");

    /** A transaction that another one was in the way of: it was undone. */
    private static final Set<String> UNDONE = Set.of("40001", "40P01");

    private PostgresTrouble() {}

    /** Whether another try may do better, in a moment. */
    static boolean mayPass(SQLException failed) {
        return isOfTheConnection(failed) || UNDONE.contains(state(failed)) || TOO_MANY.equals(state(failed));
    }

    /** Whether it is not what was asked that failed, but the way to the database. */
    static boolean isOfTheConnection(SQLException failed) {
        String state = state(failed);
        return failed instanceof SQLTransientConnectionException
                || state.startsWith(OF_CONNECTIONS)
                || STOPPING.contains(state);
    }

    /** What happened, in words that stand behind a colon; nothing in them is a secret. */
    static String said(SQLException failed) {
        SQLException first = first(failed);
        String state = state(first);
        if (first instanceof SQLTransientConnectionException) {
            return "all connections to it are taken";
        }
        if (STOPPING.contains(state)) {
            return "the database is stopping or starting";
        }
        if (TOO_MANY.equals(state)) {
            return "the database takes no more connections";
        }
        if (state.startsWith(OF_CONNECTIONS) && !state.equals(REFUSED_CONNECTION)) {
            return first.getCause() instanceof UnknownHostException unknown
                    ? "there is no host '" + unknown.getMessage() + "'"
                    : state.equals(NO_CONNECTION) ? "no database answers there" : "the connection to it is gone";
        }
        return String.valueOf(first.getMessage())
                .replaceFirst("^FATAL: ", "")
                .replaceAll("\\s*\\n\\s*", "; ")
                .replaceFirst("\\.$", "");
    }

    /** What to do, as a sentence that follows those words; nothing where nobody knows. */
    static String remedy(SQLException failed) {
        SQLException first = first(failed);
        String state = state(first);
        if (NOBODY.contains(state)) {
            return ". Give who may use it as JOBS_STORE_USER and JOBS_STORE_PASSWORD, in the environment.";
        }
        if (NO_DATABASE.equals(state)) {
            return ". Make it first, as with createdb.";
        }
        return state.startsWith(OF_CONNECTIONS) ? ". Start it, or give the address of one that runs." : "";
    }

    /** Why there was no connection, where a wait for one was in vain. */
    private static SQLException first(SQLException failed) {
        return failed instanceof SQLTransientConnectionException && failed.getCause() instanceof SQLException cause
                ? cause
                : failed;
    }

    private static String state(SQLException failed) {
        @Nullable String state = failed.getSQLState();
        return state == null ? "" : state;
    }
}
