package io.jobskit.contract.verdict;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What is wrong with a file that is no verdict, in a sentence for people. */
final class ParseError {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String NO_VERDICT = " This file is not a verdict.json of the kit, or has another version.";

    private final Path file;
    private final byte[] json;

    /** About a file of that content. */
    ParseError(Path file, byte[] json) {
        this.file = file;
        this.json = json;
    }

    String of(JacksonException cause) {
        String where = file + line(cause.getLocation());
        return cause instanceof JsonMappingException mapping
                ? where + ": " + said(mapping) + (lacksMuch() ? NO_VERDICT : "")
                : String.format(Locale.ROOT, "%s is not JSON: %s.", where, words(cause));
    }

    private static String said(JsonMappingException cause) {
        String place = place(cause.getPath());
        if (cause instanceof UnrecognizedPropertyException unknown) {
            return String.format(Locale.ROOT, "%s is an unknown member; known members are %s.", place, known(unknown));
        }
        if (cause instanceof InvalidFormatException wrong) {
            return String.format(
                    Locale.ROOT,
                    "%s is '%s'; it should be %s.",
                    place,
                    Quoted.of(wrong.getValue()),
                    kind(wrong.getTargetType()));
        }
        if (cause instanceof MismatchedInputException wrong && !(cause instanceof ValueInstantiationException)) {
            return String.format(Locale.ROOT, "%s is missing, or is not %s.", place, kind(wrong.getTargetType()));
        }
        return cause.getCause() instanceof NullPointerException
                ? String.format(Locale.ROOT, "a list in %s contains null; no list may contain null.", place)
                : String.format(Locale.ROOT, "%s is not what it should be: %s.", place, words(cause));
    }

    /** Whether more is missing than somebody would have lost by editing. */
    private boolean lacksMuch() {
        try {
            JsonNode whole = JSON.readTree(json);
            return Arrays.stream(VersionOne.Whole.class.getRecordComponents())
                            .filter(member -> !member.getAccessor().isAnnotationPresent(JsonProperty.class))
                            .map(member ->
                                    PropertyNamingStrategies.SnakeCaseStrategy.INSTANCE.translate(member.getName()))
                            .filter(member -> !whole.has(member))
                            .count()
                    > 1;
        } catch (IOException noJson) {
            return true;
        }
    }

    /** The library's words, without its account of where the text came from. */
    private static String words(JacksonException cause) {
        return Quoted.of(cause.getOriginalMessage().replaceFirst(" \\(start marker at .*", ""));
    }

    private static String line(@Nullable JsonLocation location) {
        return location == null || location.getLineNr() < 1 ? "" : ", line " + location.getLineNr();
    }

    private static String place(List<JsonMappingException.Reference> path) {
        String place = path.stream()
                .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : "." + step.getFieldName())
                .collect(Collectors.joining());
        return place.isEmpty() ? "the document" : Quoted.of(place.replaceFirst("^\\.", ""));
    }

    private static String known(UnrecognizedPropertyException unknown) {
        return unknown.getKnownPropertyIds().stream()
                .map(String::valueOf)
                .sorted()
                .collect(Collectors.joining(", "));
    }

    private static String kind(@Nullable Class<?> type) {
        if (type == null) {
            return "what it should be";
        }
        if (type.isEnum()) {
            return "one of "
                    + Arrays.stream(type.getEnumConstants())
                            .map(ParseError::label)
                            .distinct()
                            .collect(Collectors.joining(", "));
        }
        if (type == ExchangeRecord.class) {
            return "the number of one of the exchanges";
        }
        if (type == Instant.class) {
            return "a moment such as 2026-01-01T00:00:00Z";
        }
        if (type == String.class) {
            return "a text";
        }
        if (type == boolean.class) {
            return "true or false";
        }
        if (type == int.class || type == long.class || type == Integer.class) {
            return "a whole number";
        }
        return List.class.isAssignableFrom(type) ? "a list" : "an object";
    }

    private static String label(Object constant) {
        return JSON.convertValue(constant, String.class);
    }
}
