package io.jobskit.mock.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A media type as a header writes it (RFC 9110, 8.3.1).
 *
 * @param name the type and subtype, in lower case
 * @param parameters its parameters, in the order in which they are written
 */
public record MediaType(String name, List<Parameter> parameters) {

    /**
     * A parameter.
     *
     * @param name its name, in lower case
     * @param value its value, without quotes; a backslash in quotes is not taken
     */
    public record Parameter(String name, String value) {}

    private static final String TOKEN = "[-!#$%&'*+.^_`|~0-9A-Za-z]+";
    private static final Pattern NAME = Pattern.compile("[ \t]*(" + TOKEN + "/" + TOKEN + ")[ \t]*");
    private static final Pattern PARAMETER =
            Pattern.compile(";[ \t]*(?:(" + TOKEN + ")=(?:(" + TOKEN + ")|\"([^\"\\\\]*)\")[ \t]*)?");

    /** The media type that the text writes; nothing if it writes none. */
    public static Optional<MediaType> parse(String text) {
        Matcher name = NAME.matcher(text);
        if (!name.lookingAt()) {
            return Optional.empty();
        }
        List<Parameter> parameters = new ArrayList<>();
        Matcher parameter = PARAMETER.matcher(text);
        int end = name.end();
        while (end < text.length()) {
            if (!parameter.region(end, text.length()).lookingAt()) {
                return Optional.empty();
            }
            if (parameter.group(1) != null) {
                String value = parameter.group(2) != null ? parameter.group(2) : parameter.group(3);
                parameters.add(new Parameter(parameter.group(1).toLowerCase(Locale.ROOT), value));
            }
            end = parameter.end();
        }
        return Optional.of(new MediaType(name.group(1).toLowerCase(Locale.ROOT), List.copyOf(parameters)));
    }
}
