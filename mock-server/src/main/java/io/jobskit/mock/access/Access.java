package io.jobskit.mock.access;

import io.jobskit.mock.firm.Firm;
import io.jobskit.mock.firm.Firms;
import io.jobskit.mock.http.HttpRequest;
import io.jobskit.mock.refusal.Refusal;
import io.jobskit.mock.refusal.SingleValue;
import io.jobskit.mock.store.Glance;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Finds out who sends a request and refuses those who may not. The secrets are not looked at: any key or token is a user
 * of that name with every right, but for the names that stand for the other cases.
 */
public final class Access {

    /** A key whose user lacks the API permission. */
    public static final String NO_PERMISSION = "no-permission";

    /** A key whose user is like any other: somebody who may not see the jobs of the rest. */
    public static final String OTHER_USER = "other-user";

    /** A key whose user's queue is over its quota: each job is Rejected. */
    public static final String FULL_QUEUE = "full-queue";

    /** A key whose requests are always too many. */
    public static final String RATE_LIMITED = "rate-limited";

    /** A key that is not valid. */
    public static final String BAD_CREDENTIALS = "bad-credentials";

    /** A token that acts for the user {@link #FULL} and lacks the scope PORTFOLIO. */
    public static final String NO_SCOPE = "no-scope";

    /** The user with every right for whom the token {@link #NO_SCOPE} acts. */
    public static final String FULL = "full";

    /** The user who sends no credentials. */
    public static final String ANONYMOUS = "anonymous";

    private static final Duration ALWAYS_TOO_MANY = Duration.ofMinutes(15);

    private final AuthMode mode;
    private final Firms firms;

    /** Access to those firms. */
    public Access(AuthMode mode, Firms firms) {
        this.mode = mode;
        this.firms = firms;
    }

    /**
     * Who sends the request.
     *
     * @throws Refusal 400 if it says so twice and differently, 401 without the credentials that are needed or with some that are not valid, 429 if the firm has sent too many requests, 403 if
     *     the sender lacks the permission or the scope
     */
    public Caller admit(HttpRequest request) {
        Credentials credentials = Credentials.read(SingleValue.header(request, "Authorization"));
        if (is(credentials, false, BAD_CREDENTIALS)) {
            throw Refusal.invalidCredentials();
        }
        String firmId = SingleValue.header(request, "Addepar-Firm");
        if (mode == AuthMode.STRICT) {
            if (credentials == null) {
                throw Refusal.noCredentials();
            }
            if (firmId == null || firmId.isBlank()) {
                throw Refusal.noFirm();
            }
        }
        Firm firm = firms.firm(id(firmId), request.seen(Glance.class));
        limit(firm, credentials);
        if (is(credentials, false, NO_PERMISSION)) {
            throw Refusal.noPermission();
        }
        if (is(credentials, true, NO_SCOPE)) {
            throw Refusal.noScope();
        }
        String user = credentials == null ? ANONYMOUS : credentials.name();
        return new Caller(firm, firm.user(user), is(credentials, false, FULL_QUEUE));
    }

    /** The firm with that id, as a header names it. */
    public Firm firm(@Nullable String id) {
        return firms.firm(id(id));
    }

    private static String id(@Nullable String named) {
        return named == null || named.isBlank() ? Firms.DEFAULT : named.strip();
    }

    private static void limit(Firm firm, @Nullable Credentials credentials) {
        Duration wait = is(credentials, false, RATE_LIMITED) ? ALWAYS_TOO_MANY : firm.takeRequest();
        if (wait != null) {
            throw Refusal.tooManyRequests(wait);
        }
    }

    private static boolean is(@Nullable Credentials credentials, boolean bearer, String name) {
        return credentials != null
                && credentials.bearer() == bearer
                && credentials.name().equals(name);
    }
}
