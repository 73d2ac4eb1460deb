package io.jobskit.conformance.engine;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.platform.commons.JUnitException;
import org.junit.platform.engine.ConfigurationParameters;

/**
 * What a run is told by parameters of the platform, which system properties are as well.
 *
 * @param file the target file; with neither it nor an address, the stub is judged
 * @param baseUrl the target's address, if that is all there is to say of it
 * @param out the folder for verdict.json and the reports
 * @param only requirement ids, nouns or levels to narrow the run to; empty: all
 * @param seed what everything random is drawn from; none: a new one
 */
record Settings(Optional<Path> file, Optional<String> baseUrl, Path out, Set<String> only, Optional<Long> seed) {

    static final String TARGET = "target";
    static final String BASE_URL = "target.baseUrl";
    static final String OUT = "target.out";
    static final String ONLY = "target.only";
    static final String SEED = "target.seed";

    /** The folder that relative paths start from, for a build that runs elsewhere than it was called; else the working directory. */
    static final String FOLDER = "target.folder";

    private static final Path USUALLY = Path.of("target", "jobs-conformance");

    /**
     * The parameters, of which empty ones are as good as none.
     *
     * @throws JUnitException if they contradict each other, or one cannot be read
     */
    static Settings of(ConfigurationParameters parameters) {
        Path folder = Path.of(given(parameters, FOLDER).orElse(""));
        Optional<Path> file = given(parameters, TARGET).map(folder::resolve);
        Optional<String> baseUrl = given(parameters, BASE_URL);
        if (file.isPresent() && baseUrl.isPresent()) {
            throw new JUnitException(
                    "%s and %s are both given: one of them says which target is judged.".formatted(TARGET, BASE_URL));
        }
        return new Settings(
                file,
                baseUrl,
                given(parameters, OUT).map(folder::resolve).orElse(USUALLY),
                given(parameters, ONLY).map(Settings::words).orElse(Set.of()),
                given(parameters, SEED).map(Settings::number));
    }

    private static Optional<String> given(ConfigurationParameters parameters, String name) {
        return parameters.get(name).map(String::strip).filter(text -> !text.isEmpty());
    }

    private static Set<String> words(String list) {
        return Arrays.stream(list.split(",", -1))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Long number(String text) {
        try {
            return Long.valueOf(text);
        } catch (NumberFormatException e) {
            throw new JUnitException("%s is '%s': it must be a whole number.".formatted(SEED, text), e);
        }
    }
}
