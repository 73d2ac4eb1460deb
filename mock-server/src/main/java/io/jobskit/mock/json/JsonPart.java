package io.jobskit.mock.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A value in a document and its place there, so that whoever finds it wrong can say where. Every method that reads it
 * throws a {@link WrongValueException} where it is not what is read.
 *
 * @param value the value; a missing node where there is none
 * @param pointer its place, as a JSON pointer (RFC 6901)
 */
public record JsonPart(JsonNode value, String pointer) {

    private static final int LONGEST = 80;

    /** The whole of a document. */
    public static JsonPart whole(JsonNode document) {
        return new JsonPart(document, "");
    }

    /** Whether there is a value. */
    public boolean isThere() {
        return !value.isMissingNode();
    }

    /** The member of that name, whether it is there or not. */
    public JsonPart member(String name) {
        return new JsonPart(
                value.path(name), pointer + "/" + name.replace("~", "~0").replace("/", "~1"));
    }

    /** This value, which is an object whose members all have one of those names. */
    public JsonPart object(String right, List<String> names) {
        if (!value.isObject()) {
            throw wrong(right);
        }
        for (Map.Entry<String, JsonNode> member : value.properties()) {
            if (!names.contains(member.getKey())) {
                throw new WrongValueException(member(shortened(member.getKey())).pointer
                        + " is an unknown member: known members are " + String.join(", ", names) + ".");
            }
        }
        return this;
    }

    /** The items of this value, which is a list. */
    public List<JsonPart> items(String right) {
        if (!value.isArray()) {
            throw wrong(right);
        }
        List<JsonPart> items = new ArrayList<>(value.size());
        for (int i = 0; i < value.size(); i++) {
            items.add(new JsonPart(value.get(i), pointer + "/" + i));
        }
        return items;
    }

    /** This value, which is a text. */
    public String text(String right) {
        if (!value.isTextual()) {
            throw wrong(right);
        }
        return value.textValue();
    }

    /** This value, which is true or false. */
    public boolean flag() {
        if (!value.isBoolean()) {
            throw wrong("true or false");
        }
        return value.booleanValue();
    }

    /** This value, which is a whole number from {@code least} to {@code most}. */
    public long whole(long least, long most, String right) {
        return WholeNumber.of(value)
                .filter(number -> number.compareTo(BigInteger.valueOf(least)) >= 0
                        && number.compareTo(BigInteger.valueOf(most)) <= 0)
                .orElseThrow(() -> wrong(right))
                .longValueExact();
    }

    /** This value, which is a number from {@code least} to {@code most}. */
    public double number(double least, double most, String right) {
        if (!value.isNumber()
                || value.decimalValue().compareTo(BigDecimal.valueOf(least)) < 0
                || value.decimalValue().compareTo(BigDecimal.valueOf(most)) > 0) {
            throw wrong(right);
        }
        return value.doubleValue();
    }

    /** The complaint about this value: where it is, what it is, and what would be right. */
    public WrongValueException wrong(String right) {
        String place = pointer.isEmpty() ? "The document" : pointer;
        String is = isThere() ? " is " + shortened(value.toString()) : " is missing";
        return new WrongValueException(place + is + ": it must be " + right + ".");
    }

    /** The complaint about something in this value, at that pointer from here, which the sentence says. */
    public WrongValueException trouble(String below, String sentence) {
        return new WrongValueException(pointer + below + ": " + sentence);
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, text.offsetByCodePoints(0, LONGEST / 2)) + "…";
    }
}
