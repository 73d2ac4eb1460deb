package io.jobskit.mock.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigInteger;
import java.util.Optional;

/** Whole numbers in JSON. A number is its value: 2, 2.0, 2e0 and 20E-1 are the same one wherever one is asked for. */
public final class WholeNumber {

    private WholeNumber() {}

    /** The whole number that the value is; nothing if it is another number, or none, such as a text of digits. */
    public static Optional<BigInteger> of(JsonNode value) {
        try {
            return value.isNumber() ? Optional.of(value.decimalValue().toBigIntegerExact()) : Optional.empty();
        } catch (ArithmeticException fraction) {
            return Optional.empty();
        }
    }

    /** The value with a whole number in digits alone, without a point or an exponent; any other value as it is. */
    public static JsonNode normalised(JsonNode value) {
        return of(value).<JsonNode>map(Json.NODES::numberNode).orElse(value);
    }

    /** The whole number that the value is, if it is one from {@code least} to {@code most}. */
    public static Optional<Integer> between(int least, int most, JsonNode value) {
        return of(value)
                .filter(number -> number.compareTo(BigInteger.valueOf(least)) >= 0
                        && number.compareTo(BigInteger.valueOf(most)) <= 0)
                .map(BigInteger::intValue);
    }
}
