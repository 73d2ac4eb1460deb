package io.jobskit.conformance.cli;

import io.jobskit.conformance.failure.Nearest;
import io.jobskit.conformance.tour.Tour;
import io.jobskit.contract.catalogue.Catalogue;
import io.jobskit.contract.catalogue.Level;
import io.jobskit.contract.catalogue.Requirement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How much of the catalogue a run is about. */
final class ScopeOptions {

    @Option(
            names = "--read-only",
            description = "send no write requests; requirements that need a write request are not judged")
    private boolean readOnly;

    @Option(
            names = "--only",
            paramLabel = "ID|NOUN|LEVEL",
            split = ",",
            description = "narrow the run to these requirements, such as CANCEL-04, cancel or @must; several are"
                    + " separated by commas, or the option is repeated")
    private List<String> only = new ArrayList<>();

    @Option(
            names = "--walk",
            paramLabel = "STEPS",
            defaultValue = "200",
            description = "steps of the random walk; 0 for none (${DEFAULT-VALUE})")
    private int walk;

    @Option(
            names = "--budget",
            paramLabel = "N",
            description =
                    "send at most N requests, chosen so that as many requirements as possible are judged, mandatory"
                            + " ones first; plan --budget N shows which requirements")
    private @Nullable Integer budget;

    /** How many requests may be sent, if that is limited. */
    Optional<Integer> budget() {
        if (budget != null && budget < Tour.LEAST) {
            throw new CommandException(
                    "--budget is '%d': it must be a whole number from %d, because fewer requests judge almost nothing."
                            .formatted(budget, Tour.LEAST));
        }
        return Optional.ofNullable(budget);
    }

    boolean readOnly() {
        return readOnly;
    }

    int walk() {
        if (walk < 0) {
            throw new CommandException("--walk is '%d': it must be a number of steps, or 0.".formatted(walk));
        }
        return walk;
    }

    /** Ids in capitals, nouns and levels in small letters; empty for all requirements. */
    Set<String> only(Catalogue catalogue) {
        Set<String> known = new LinkedHashSet<>();
        Arrays.stream(Level.values()).map(Level::label).forEach(known::add);
        catalogue.requirements().stream().map(Requirement::noun).forEach(known::add);
        catalogue.requirements().stream().map(Requirement::id).forEach(known::add);
        Set<String> chosen = new LinkedHashSet<>();
        for (String given : only) {
            String word = given.strip().replaceFirst("^@", "");
            String small = word.toLowerCase(Locale.ROOT);
            String capital = word.toUpperCase(Locale.ROOT);
            if (known.contains(small)) {
                chosen.add(small);
            } else if (known.contains(capital)) {
                chosen.add(capital);
            } else {
                throw new CommandException(
                        "--only is '%s', which is no requirement, no part of the API and no level: %s"
                                .formatted(
                                        given,
                                        Nearest.to(word, known)
                                                .map(meant -> "did you mean " + meant + "?")
                                                .orElse("'jobs-conformance requirements' lists all of them.")));
            }
        }
        return chosen;
    }
}
