package io.jobskit.mock.json;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Bytes that are not JSON, or JSON beyond what is taken. The message says which of the two, where and why, to be read
 * after the name of what holds them: "is not JSON: at line 1, column 10, …". Nothing of the parser's own is in it.
 */
public final class UnreadableJsonException extends Exception {

    private static final long serialVersionUID = 1;

    private UnreadableJsonException(String message, @Nullable Exception cause) {
        super(message, cause);
    }

    /** What the failure of a {@link Json#parser} means. */
    public static UnreadableJsonException of(IOException failure) {
        if (failure instanceof JsonProcessingException malformed) {
            String repeated = Malformed.repeatedName(malformed);
            if (repeated != null) {
                return twice(repeated, malformed.getLocation());
            }
            if (Malformed.isHalfACharacter(malformed)) {
                return halfACharacter(malformed.getLocation());
            }
            return new UnreadableJsonException(
                    "is not JSON: " + place(malformed.getLocation()) + ", " + Malformed.sentence(malformed), failure);
        }
        return failure instanceof NotUtf8Exception
                ? new UnreadableJsonException(String.valueOf(failure.getMessage()), failure)
                : new UnreadableJsonException("cannot be read", failure);
    }

    static UnreadableJsonException empty() {
        return new UnreadableJsonException("is not JSON: it is empty", null);
    }

    static UnreadableJsonException goesOn(JsonLocation where) {
        return new UnreadableJsonException("is not JSON: " + place(where) + ", something follows the document", null);
    }

    static UnreadableJsonException twice(String name, JsonLocation where) {
        String shown = name.length() <= Malformed.LONGEST ? name : name.substring(0, Malformed.LONGEST) + "…";
        return new UnreadableJsonException(
                "has the name '" + shown + "' twice in one object: " + place(where) + " for the second time", null);
    }

    static UnreadableJsonException tooDeep(int most, JsonLocation where) {
        return new UnreadableJsonException("nests deeper than the limit of " + most + " levels: " + place(where), null);
    }

    static UnreadableJsonException tooManyDigits(int digits, int most, JsonLocation where) {
        return new UnreadableJsonException(
                "has a number with " + digits + " digits, more than the limit of " + most + ": " + place(where), null);
    }

    static UnreadableJsonException hugeExponent(int most, JsonLocation where) {
        return new UnreadableJsonException(
                "has a number whose exponent is not between -" + most + " and " + most + ": " + place(where), null);
    }

    static UnreadableJsonException halfACharacter(JsonLocation where) {
        return new UnreadableJsonException("has a string with half a surrogate pair: " + place(where), null);
    }

    private static String place(JsonLocation where) {
        return "at line " + where.getLineNr() + ", column " + where.getColumnNr();
    }
}
