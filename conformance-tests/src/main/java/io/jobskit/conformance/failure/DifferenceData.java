package io.jobskit.conformance.failure;

import io.jobskit.conformance.exchange.Exchange;
import io.jobskit.contract.verdict.DifferenceRecord;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A difference as data.
 *
 * @param kind what is wrong
 * @param expected what should be there, in the words of the sentence; empty if that does not say
 * @param actual what is there in its place, in the words of the sentence; empty if that does not say
 * @param pointer where in the answer of an exchange it is: {@code status}, {@code header:Name}, a JSON pointer into the
 *     body, or empty for the answer as a whole. Nothing if that exchange does not show it.
 * @param schema the place in the description of the API of the keyword that says so; empty if no schema does
 */
public record DifferenceData(
        DifferenceRecord.Kind kind,
        String expected,
        String actual,
        Function<Exchange, Optional<String>> pointer,
        String schema) {

    /** What is found where nothing is. */
    static final String MISSING = "missing";

    /** What no schema says. */
    DifferenceData(
            DifferenceRecord.Kind kind, String expected, String actual, Function<Exchange, Optional<String>> pointer) {
        this(kind, expected, actual, pointer, "");
    }

    /** Of the answer as a whole. */
    static DifferenceData ofWhole(DifferenceRecord.Kind kind, String expected, String actual) {
        return new DifferenceData(kind, expected, actual, answer -> Optional.of(""));
    }

    /** Of a member of a document. */
    static DifferenceData ofMember(Difference.WrongMember wrong) {
        return new DifferenceData(
                DifferenceRecord.Kind.MEMBER,
                wrong.expected(),
                wrong.actual().isMissingNode()
                        ? MISSING
                        : ValueWords.excerpt(wrong.actual().toString()),
                answer -> MemberPath.of(wrong.member()).to(wrong.actual(), answer.json()),
                wrong.schema());
    }

    /** Of the status code. */
    static DifferenceData ofStatusCode(String expected, int actual) {
        return new DifferenceData(
                DifferenceRecord.Kind.STATUS_CODE,
                expected,
                Integer.toString(actual),
                answer -> answer.status() == actual ? Optional.of(DifferenceRecord.STATUS) : Optional.empty());
    }

    /** Of the jobs of a listing. */
    static DifferenceData ofListing(String expected, String actual) {
        return new DifferenceData(
                DifferenceRecord.Kind.LISTING,
                expected,
                actual,
                answer -> answer.json().path("data").isArray() ? Optional.of("/data") : Optional.empty());
    }

    /** Of a header; an empty one is missing. */
    static DifferenceData ofHeader(String name, String expected, String actual) {
        return new DifferenceData(
                DifferenceRecord.Kind.HEADER,
                expected,
                actual.isEmpty() ? MISSING : actual,
                answer -> Optional.of(DifferenceRecord.HEADER + name));
    }

    /** Of the status of a job. */
    static DifferenceData ofStatus(DifferenceRecord.Kind kind, String job, String expected, String actual) {
        return new DifferenceData(kind, expected, actual, answer -> MemberPath.toStatus(job, answer.json()));
    }

    /** The exchange that shows it, the last one that does; the last of all if none does. Control requests never do. */
    public Optional<Exchange> shownBy(List<Exchange> evidence) {
        List<Exchange> answers = evidence.stream()
                .filter(exchange -> !exchange.operation().isControl())
                .toList();
        return answers.stream()
                .filter(exchange -> pointer.apply(exchange).isPresent())
                .reduce((one, other) -> other)
                .or(() -> answers.stream().reduce((one, other) -> other));
    }
}
