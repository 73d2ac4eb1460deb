package io.jobskit.conformance.target;

import io.jobskit.conformance.failure.Nearest;
import io.jobskit.conformance.outcome.KnownFailure;
import io.jobskit.contract.catalogue.Catalogue;
import io.jobskit.contract.catalogue.Requirement;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the list of known failures: a YAML list of entries with {@code id}, {@code reason}, {@code ticket}, {@code expires}. */
public final class KnownFailuresFile {

    private static final String SHAPE =
            "a list of entries such as {id: CANCEL-04, reason: ..., ticket: ..., expires: 2027-01-31}";

    private final Catalogue catalogue;
    private final Set<String> seen = new HashSet<>();

    private KnownFailuresFile(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /**
     * Reads the file. {@code ${NAME}} stands for a variable of the environment, as in a target file.
     *
     * @throws UnusableFileException with all that is wrong with it
     */
    public static List<KnownFailure> read(Path file, Catalogue catalogue, Map<String, String> environment) {
        return Reading.of(
                file.toString(),
                Reading.textOf(file),
                new Reading.Variables(environment, true),
                new KnownFailuresFile(catalogue)::entries);
    }

    private Optional<List<KnownFailure>> entries(Value root) {
        return root.items(0, SHAPE)
                .map(items -> items.stream()
                        .flatMap(item -> item.entries("a mapping with id, reason, ticket and expires").stream())
                        .flatMap(entry -> knownFailure(entry).stream())
                        .toList());
    }

    private Optional<KnownFailure> knownFailure(Entries entry) {
        entry.of(List.of("id", "reason", "ticket", "expires"));
        Optional<String> id = entry.needed("id", Kind.text("the id of a requirement, such as CANCEL-04"));
        id.ifPresent(it -> check(it, entry));
        Optional<String> reason = entry.needed("reason", Kind.text("a text that says why the requirement fails"));
        Optional<String> ticket = entry.needed("ticket", Kind.text("the ticket that tracks the repair"));
        Optional<LocalDate> expires = entry.needed("expires", Kind.DATE);
        return id.flatMap(of ->
                reason.flatMap(why -> ticket.flatMap(at -> expires.map(day -> new KnownFailure(of, why, at, day)))));
    }

    private void check(String id, Entries entry) {
        List<String> ids =
                catalogue.requirements().stream().map(Requirement::id).toList();
        if (!catalogue.has(id)) {
            entry.misplaced(
                    "id",
                    "is '%s', which is not a requirement: %s"
                            .formatted(
                                    id,
                                    Nearest.to(id, ids)
                                            .map(meant -> "did you mean " + meant + "?")
                                            .orElse("'jobs-conformance requirements' lists all requirements.")));
        } else if (!seen.add(id)) {
            entry.misplaced("id", "is '%s', which appears already: it must appear once.".formatted(id));
        }
    }
}
