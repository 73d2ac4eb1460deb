package io.jobskit.mock.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.math.BigInteger;

/** Reads one document as a tree, and refuses what is beyond the limits of {@link Json} with its place. */
final class TreeReader {

    private static final int DIGITS_OF_ANY_INT = 9;
    private static final int DIGITS_OF_ANY_LONG = 18;
    private static final int DIGITS_OF_THE_MOST = 3;

    private final JsonParser parser;

    TreeReader(JsonParser parser) {
        this.parser = parser;
    }

    JsonNode document() throws IOException, UnreadableJsonException {
        if (parser.nextToken() == null) {
            throw UnreadableJsonException.empty();
        }
        JsonNode document = value(0);
        boolean goesOn;
        try {
            goesOn = parser.nextToken() != null;
        } catch (JsonProcessingException noValue) {
            throw UnreadableJsonException.goesOn(noValue.getLocation());
        }
        if (goesOn) {
            throw UnreadableJsonException.goesOn(parser.currentTokenLocation());
        }
        return document;
    }

    private JsonNode value(int depth) throws IOException, UnreadableJsonException {
        return switch (parser.currentToken()) {
            case START_OBJECT -> object(deeper(depth));
            case START_ARRAY -> array(deeper(depth));
            case VALUE_STRING -> Json.NODES.textNode(text());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number();
            case VALUE_TRUE -> Json.NODES.booleanNode(true);
            case VALUE_FALSE -> Json.NODES.booleanNode(false);
            default -> Json.NODES.nullNode();
        };
    }

    private int deeper(int depth) throws UnreadableJsonException {
        if (depth == Json.MOST_DEPTH) {
            throw UnreadableJsonException.tooDeep(Json.MOST_DEPTH, parser.currentTokenLocation());
        }
        return depth + 1;
    }

    private ObjectNode object(int depth) throws IOException, UnreadableJsonException {
        ObjectNode object = Json.NODES.objectNode();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = text();
            if (object.has(name)) {
                throw UnreadableJsonException.twice(name, parser.currentTokenLocation());
            }
            parser.nextToken();
            object.set(name, value(depth));
        }
        return object;
    }

    private ArrayNode array(int depth) throws IOException, UnreadableJsonException {
        ArrayNode array = Json.NODES.arrayNode();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            array.add(value(depth));
        }
        return array;
    }

    /** An escape can write half a surrogate pair, which is no character. */
    private String text() throws IOException, UnreadableJsonException {
        String text = parser.getText();
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            if (Character.getType(text.codePointAt(i)) == Character.SURROGATE) {
                throw UnreadableJsonException.halfACharacter(parser.currentTokenLocation());
            }
        }
        return text;
    }

    private JsonNode number() throws IOException, UnreadableJsonException {
        String text = parser.getText();
        int end = Math.max(text.indexOf('e'), text.indexOf('E'));
        int digits = (int) text.substring(0, end < 0 ? text.length() : end)
                .chars()
                .filter(c -> c >= '0')
                .count();
        if (digits > Json.MOST_DIGITS) {
            throw UnreadableJsonException.tooManyDigits(digits, Json.MOST_DIGITS, parser.currentTokenLocation());
        }
        if (end >= 0 && !isSmall(text.substring(end + 1))) {
            throw UnreadableJsonException.hugeExponent(Json.MOST_DIGITS, parser.currentTokenLocation());
        }
        if (parser.currentToken() == JsonToken.VALUE_NUMBER_FLOAT || text.equals("-0")) {
            return new SentNumber(text);
        }
        if (digits <= DIGITS_OF_ANY_INT) {
            return Json.NODES.numberNode(Integer.parseInt(text));
        }
        return digits <= DIGITS_OF_ANY_LONG
                ? Json.NODES.numberNode(Long.parseLong(text))
                : Json.NODES.numberNode(new BigInteger(text));
    }

    private static boolean isSmall(String exponent) {
        String digits = exponent.replaceFirst("^[+-]?0*", "");
        return digits.length() <= DIGITS_OF_THE_MOST
                && (digits.isEmpty() || Integer.parseInt(digits) <= Json.MOST_DIGITS);
    }
}
