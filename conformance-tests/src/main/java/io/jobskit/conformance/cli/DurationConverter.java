package io.jobskit.conformance.cli;

import java.time.DateTimeException;
import java.time.Duration;
import picocli.CommandLine;

/** Reads a duration that is longer than zero. */
final class DurationConverter implements CommandLine.ITypeConverter<Duration> {

    @Override
    public Duration convert(String text) {
        try {
            Duration duration = Duration.parse(text);
            if (!duration.isNegative() && !duration.isZero()) {
                return duration;
            }
        } catch (DateTimeException notOne) {
            // Told below, with what would be right.
        }
        throw new CommandLine.TypeConversionException(
                "'" + text + "' is not a duration longer than zero, such as PT5M or PT30S.");
    }
}
