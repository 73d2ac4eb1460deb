package io.jobskit.conformance.cli;

import io.jobskit.conformance.outcome.Verdict;
import io.jobskit.conformance.run.Before;
import io.jobskit.contract.catalogue.Catalogue;
import io.jobskit.contract.catalogue.Requirement;
import io.jobskit.contract.lifecycle.JobStatus;
import io.jobskit.contract.outcome.Coverage;
import io.jobskit.contract.outcome.Standing;
import io.jobskit.contract.verdict.ExchangeRecord;
import io.jobskit.contract.verdict.LifeRecord;
import io.jobskit.contract.verdict.RequirementRecord;
import io.jobskit.contract.verdict.VerdictFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** An earlier run that a run goes on with. */
record Resumed(Path place, VerdictFile verdict) {

    /** That of the folder, or of the verdict.json, which must be of the same requirements. */
    static Resumed of(Path place, Catalogue catalogue) {
        VerdictFile verdict = EarlierVerdicts.read(place);
        Set<String> ids =
                verdict.requirements().stream().map(RequirementRecord::id).collect(Collectors.toSet());
        Set<String> known =
                catalogue.requirements().stream().map(Requirement::id).collect(Collectors.toSet());
        if (!ids.equals(known)) {
            throw new CommandException(
                    "--resume is '%s': the earlier run had another catalogue of requirements than this kit. Start a new run."
                            .formatted(place));
        }
        return new Resumed(place, verdict);
    }

    /** Where that run left its files. */
    Path folder() {
        Path parent = place.toAbsolutePath().getParent();
        return Files.isDirectory(place) || parent == null ? place : parent;
    }

    /** Whether that is its folder. */
    boolean isIn(Path other) {
        return folder().toAbsolutePath()
                .normalize()
                .equals(other.toAbsolutePath().normalize());
    }

    /** A run can only go on where it was, at an address that is still there. */
    void mustBeOf(TargetOptions.Chosen chosen, Reporting reporting) {
        if (chosen.isStarted()) {
            throw new CommandException(
                    "--resume is '%s': name a target that still runs, with --target or --base-url. A stub or container that a run starts ends with that run."
                            .formatted(place));
        }
        var target = chosen.described();
        String here = reporting.masked(target.baseUrl().toString(), target);
        String there = verdict.target().baseUrl();
        if (!here.equals(there)) {
            throw new CommandException("--resume is '%s': the earlier run judged '%s', and the target is '%s'."
                    .formatted(place, there, here));
        }
    }

    /** Whether that run came to its end and left nothing open that a further one may judge. */
    boolean isDone() {
        return verdict.reason().isEmpty()
                && verdict.requirements().stream()
                        .allMatch(entry -> !entry.standing().isGap());
    }

    /** What that run has done. */
    Before before() {
        Coverage coverage = verdict.coverage();
        boolean hasLived =
                coverage.cellsTried() > 0 && coverage.cells().stream().noneMatch(cell -> isCutShort(cell.untried()));
        return new Before(
                verdict.requirements().stream()
                        .filter(entry -> entry.standing() == Standing.JUDGED && wasPlayed(entry))
                        .map(RequirementRecord::id)
                        .collect(Collectors.toSet()),
                coverage.inputs().stream()
                        .filter(inputs -> inputs.tried() > 0
                                && inputs.untried().stream().noneMatch(input -> isCutShort(input.reason())))
                        .map(Coverage.Inputs::requirement)
                        .collect(Collectors.toSet()),
                hasLived,
                hasLived && verdict.reason().isEmpty(),
                verdict.exchanges().stream()
                        .mapToInt(ExchangeRecord::number)
                        .max()
                        .orElse(0),
                verdict.reason().equals(Verdict.NOT_OVER)
                        ? verdict.lives().stream()
                                .filter(Resumed::maybeGoesOn)
                                .collect(Collectors.toMap(LifeRecord::id, LifeRecord::owner, (one, other) -> one))
                        : Map.of());
    }

    /** Verdicts that were written before scenarios were timed do not say what was played. */
    private boolean wasPlayed(RequirementRecord entry) {
        return verdict.played().isEmpty() || verdict.played(entry.id()).isPresent();
    }

    /** Whether something was not tried because that run was over early. */
    private boolean isCutShort(String untried) {
        return !verdict.reason().isEmpty() && untried.contains(verdict.reason());
    }

    private static boolean maybeGoesOn(LifeRecord life) {
        return !life.owner().isEmpty()
                && life.seen().stream()
                        .reduce((one, later) -> later)
                        .flatMap(last -> JobStatus.of(last.status()))
                        .filter(JobStatus::hasEnded)
                        .isEmpty();
    }
}
