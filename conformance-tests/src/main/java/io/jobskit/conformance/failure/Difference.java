package io.jobskit.conformance.failure;

import com.fasterxml.jackson.databind.JsonNode;
import io.jobskit.conformance.exchange.Exchange;
import io.jobskit.contract.verdict.DifferenceRecord.Kind;
import java.time.Duration;
import java.util.List;

/** What is wrong with an answer: as data, and as one sentence, always of the same shape. */
public sealed interface Difference {

    /** What is wrong, and where. */
    DifferenceData data();

    /** One sentence or two, for the person who reads the report: what was found, and what was expected in its place. */
    String sentence();

    /** Another status code than those that are right; {@code of} says which request it is about. */
    record WrongStatusCode(String of, List<Integer> expected, int actual) implements Difference {
        @Override
        public DifferenceData data() {
            return DifferenceData.ofStatusCode(ValueWords.or(expected), actual);
        }

        @Override
        public String sentence() {
            return "%s answered %d where %s was expected.".formatted(of, actual, ValueWords.or(expected));
        }
    }

    /** A request that differs from its twin in one change, and was answered with another code than those that are right. */
    record WrongForOneChange(String change, List<Integer> expected, int actual, int ofTheTwin) implements Difference {
        @Override
        public DifferenceData data() {
            return DifferenceData.ofStatusCode(ValueWords.or(expected), actual);
        }

        @Override
        public String sentence() {
            return "A request with one change (%s) was answered with %d where %s was expected; without the change, the response is %d, as expected."
                    .formatted(change, actual, ValueWords.or(expected), ofTheTwin);
        }
    }

    /** A member of a document that is not what it should be; {@code schema} is the keyword that says so, if one does. */
    record WrongMember(String member, String expected, JsonNode actual, String schema) implements Difference {

        /** What no schema says. */
        public WrongMember(String member, String expected, JsonNode actual) {
            this(member, expected, actual, "");
        }

        @Override
        public DifferenceData data() {
            return DifferenceData.ofMember(this);
        }

        @Override
        public String sentence() {
            return actual.isMissingNode()
                    ? "%s is missing; it should be %s.".formatted(member, expected)
                    : "%s is %s; it should be %s.".formatted(member, ValueWords.excerpt(actual.toString()), expected);
        }
    }

    /** A header that is not what it should be. */
    record WrongHeader(String header, String expected, String actual) implements Difference {
        @Override
        public DifferenceData data() {
            return DifferenceData.ofHeader(header, expected, actual);
        }

        @Override
        public String sentence() {
            return actual.isEmpty()
                    ? "The header %s is missing; it should be %s.".formatted(header, expected)
                    : "The header %s is '%s'; it should be %s.".formatted(header, actual, expected);
        }
    }

    /** A body that is not of the kind that it should be. */
    record WrongBody(String expected, String actual) implements Difference {
        @Override
        public DifferenceData data() {
            return DifferenceData.ofWhole(Kind.BODY, expected, actual);
        }

        @Override
        public String sentence() {
            return "The body is %s; it should be %s.".formatted(actual, expected);
        }
    }

    /** A job in another status than expected; {@code seen} is the history that was seen of it. */
    record WrongStatus(String job, String expected, List<String> seen) implements Difference {
        @Override
        public DifferenceData data() {
            return DifferenceData.ofStatus(Kind.JOB_STATUS, job, expected, ValueWords.then(seen));
        }

        @Override
        public String sentence() {
            return "Job %s should be %s; it was seen as %s.".formatted(job, expected, ValueWords.then(seen));
        }
    }

    /** What had to happen did not happen in time; {@code seen} is the history that was seen. */
    record NotInTime(String job, String expected, Duration within, List<String> seen) implements Difference {
        @Override
        public DifferenceData data() {
            return DifferenceData.ofStatus(Kind.NOT_IN_TIME, job, expected, ValueWords.then(seen));
        }

        @Override
        public String sentence() {
            return "Job %s should have become %s within %s; it was seen as %s."
                    .formatted(job, expected, ValueWords.duration(within), ValueWords.then(seen));
        }
    }

    /** A listing that does not hold a job as often as it should. */
    record WrongListing(String job, int expected, int actual) implements Difference {
        @Override
        public DifferenceData data() {
            return DifferenceData.ofListing(ValueWords.times(expected), ValueWords.times(actual));
        }

        @Override
        public String sentence() {
            return "Job %s is listed %s; the job should be listed %s."
                    .formatted(job, ValueWords.times(actual), ValueWords.times(expected));
        }
    }

    /** A change of status that the life of a job does not have. */
    record IllegalChange(String job, String from, String to) implements Difference {
        @Override
        public DifferenceData data() {
            return DifferenceData.ofStatus(Kind.CHANGE, job, "", to);
        }

        @Override
        public String sentence() {
            return "Job %s was seen as %s and later as %s; the documentation allows no such change."
                    .formatted(job, from, to);
        }
    }

    /** Two things that should be the same and are not. */
    record Disagreement(String what, String first, String second) implements Difference {
        @Override
        public DifferenceData data() {
            return DifferenceData.ofWhole(Kind.DISAGREEMENT, ValueWords.excerpt(first), ValueWords.excerpt(second));
        }

        @Override
        public String sentence() {
            return "%s should be the same; it was %s first and %s later."
                    .formatted(what, ValueWords.excerpt(first), ValueWords.excerpt(second));
        }
    }

    /** Something that should not be there, or should not have happened. */
    record Unwanted(String fact) implements Difference {
        @Override
        public DifferenceData data() {
            return DifferenceData.ofWhole(Kind.UNWANTED, "", "");
        }

        @Override
        public String sentence() {
            return fact + ".";
        }
    }

    /** A redirect that does not lead to what it should; {@code end} says how the way ends. */
    record WrongLocation(String request, String sent, String address, String end) implements Difference {

        /** A Location that no client can follow. */
        public static WrongLocation of(Exchange redirect) {
            return RedirectWords.mistaken(redirect);
        }

        /** A Location that can be followed and ends with another answer than the one that it should lead to. */
        public static WrongLocation to(Exchange redirect, Exchange end) {
            return RedirectWords.leading(redirect, end);
        }

        @Override
        public DifferenceData data() {
            return RedirectWords.data(this);
        }

        @Override
        public String sentence() {
            return RedirectWords.sentence(this);
        }
    }
}
