package io.jobskit.mock.results;

import java.time.LocalDate;

/** From one day to another, the second never before the first. */
record Period(LocalDate start, LocalDate end) {
    Period {
        if (end.isBefore(start)) {
            end = start;
        }
    }
}
