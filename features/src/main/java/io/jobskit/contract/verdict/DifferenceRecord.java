package io.jobskit.contract.verdict;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import java.util.Locale;

/**
 * What was found in place of what was expected.
 *
 * @param kind what is wrong
 * @param exchange the number of the exchange that shows it; 0 if none does
 * @param pointer where in its answer: {@code status}, {@code header:Name}, a JSON pointer into the body, or empty for
 *     the answer as a whole
 * @param expected what should be there; may be empty
 * @param actual what is there; may be empty
 * @param sentence the same as a sentence or two, for people
 * @param schema the keyword that the answer does not fit, by its place in the description of the API, for example {@code
 *     openapi.yaml#/components/schemas/Resource/properties/type/const}; empty if no schema tells the difference
 */
public record DifferenceRecord(
        Kind kind,
        int exchange,
        String pointer,
        String expected,
        String actual,
        String sentence,

        @JsonProperty(required = false) @JsonDeserialize(using = Absent.IsEmpty.class)
        String schema) {

    /** All of it, as it is read from a file. */
    @JsonCreator
    public DifferenceRecord {}

    /** A difference that no schema tells. */
    public DifferenceRecord(Kind kind, int exchange, String pointer, String expected, String actual, String sentence) {
        this(kind, exchange, pointer, expected, actual, sentence, "");
    }

    /** The pointer to the status code. */
    public static final String STATUS = "status";

    /** What the pointer to a header begins with; its name follows. */
    public static final String HEADER = "header:";

    /** What is wrong with an answer. */
    public enum Kind {
        /** Another status code than those that are right. */
        STATUS_CODE,
        /** A member of a document. */
        MEMBER,
        /** A header. */
        HEADER,
        /** A body that is not of the kind that it should be. */
        BODY,
        /** A job in another status than expected. */
        JOB_STATUS,
        /** A job that did not come to a status in time. */
        NOT_IN_TIME,
        /** A listing that does not hold a job as often as it should. */
        LISTING,
        /** A change of status that the life of a job does not have. */
        CHANGE,
        /** Two things that should be the same. */
        DISAGREEMENT,
        /** Something that should not be there, or should not have happened. */
        UNWANTED,
        /** A redirect that does not lead to what it should. */
        LOCATION;

        /** As verdict.json writes it. */
        @JsonValue
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
