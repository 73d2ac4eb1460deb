package io.jobskit.mock.job;

import java.util.Locale;
import java.util.Optional;

/** The formats of results ("Parameters", output_type; JSON from the examples). */
public enum OutputType {
    JSON("application/vnd.api+json"),
    CSV("text/csv"),
    TSV("text/tab-separated-values"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final String mediaType;

    OutputType(String mediaType) {
        this.mediaType = mediaType;
    }

    /** The media type that results of this type are labelled with. */
    public String mediaType() {
        return mediaType;
    }

    /** The name that results of this type are saved under, such as {@code portfolio_data.csv}. */
    public String fileName() {
        return "portfolio_data." + name().toLowerCase(Locale.ROOT);
    }

    /** The output type of that name, in upper or lower case: the table writes one, its example the other. */
    public static Optional<OutputType> named(String name) {
        String upper = name.toUpperCase(Locale.ROOT);
        for (OutputType type : values()) {
            if (type.name().equals(upper)) {
                return Optional.of(type);
            }
        }
        return Optional.empty();
    }
}
