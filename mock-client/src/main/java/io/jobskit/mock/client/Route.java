package io.jobskit.mock.client;

import java.util.Locale;

/** What requests of the API are for. */
public enum Route {
    CREATE,
    READ,
    LIST,
    DOWNLOAD,
    CANCEL;

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
