package io.jobskit.mock.requirement;

import java.util.stream.Stream;

/** Dates that are none, as JSON with apostrophes for quotes or as text. */
final class Dates {

    private Dates() {}

    static Stream<String> badlyWritten() {
        return Stream.of(
                "'2012-1-31'",
                "'31.01.2012'",
                "'01/31/2012'",
                "'20120131'",
                "'2012-01-31T00:00:00Z'",
                "'12-01-31'",
                "' 2012-01-31'",
                "'+2012-01-31'",
                "'-2012-01-31'",
                "'12012-01-31'",
                "'+12012-01-31'",
                "'2012-01-31 '",
                "'2012-01-31\\n'",
                "'２０１２-０１-３１'",
                "'٢٠١٢-٠١-٣١'",
                "'yesterday'",
                "''",
                "20120131",
                "['2012-01-31']");
    }

    static Stream<String> notInTheCalendar() {
        return Stream.of(
                "2012-02-30",
                "2011-02-29",
                "2012-13-01",
                "2012-00-10",
                "2012-04-31",
                "2012-01-00",
                "1900-02-29",
                "0000-01-01",
                "0000-00-00",
                "0001-01-01",
                "1899-12-31");
    }
}
