package io.jobskit.conformance.cli;

import io.jobskit.conformance.run.PlannedWrite;
import io.jobskit.conformance.run.RunRequest;
import io.jobskit.contract.catalogue.Catalogue;
import io.jobskit.contract.catalogue.Requirement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The writes of a run, for whoever answers for the server that it runs against. */
final class PlanText {

    private final Catalogue catalogue;
    private final RunRequest request;

    PlanText(Catalogue catalogue, RunRequest request) {
        this.catalogue = catalogue;
        this.request = request;
    }

    /** The writes, grouped by requirement, and what else would be sent. */
    String of(List<PlannedWrite> writes) {
        List<String> lines = new ArrayList<>();
        lines.add("Target   " + request.target().name());
        if (writes.isEmpty() && request.walkSteps() == 0) {
            lines.add("");
            lines.add("A run with these options would send no write request.");
        } else {
            lines.addAll(requirements(writes));
            lines.addAll(totals(writes));
        }
        lines.add("Nothing was sent.");
        return String.join("\n", lines) + "\n";
    }

    private List<String> requirements(List<PlannedWrite> writes) {
        Map<String, List<PlannedWrite>> grouped = new LinkedHashMap<>();
        writes.forEach(write -> grouped.computeIfAbsent(write.requirement(), id -> new ArrayList<>())
                .add(write));
        List<String> lines = new ArrayList<>();
        grouped.forEach((id, needed) -> {
            lines.add("");
            lines.add(requirement(id)
                    .map(needing -> "%s (%s) %s".formatted(id, needing.level().label(), needing.says()))
                    .orElse("For all requirements: " + id));
            needed.forEach(
                    write -> lines.add("  %3d x %s   %s".formatted(write.times(), write.write(), write.scenario())));
        });
        return lines;
    }

    private Optional<Requirement> requirement(String id) {
        return catalogue.requirements().stream()
                .filter(requirement -> requirement.id().equals(id))
                .findFirst();
    }

    private List<String> totals(List<PlannedWrite> writes) {
        int times = writes.stream().mapToInt(PlannedWrite::times).sum();
        long requirements = writes.stream()
                .map(PlannedWrite::requirement)
                .distinct()
                .filter(id -> requirement(id).isPresent())
                .count();
        List<String> lines = new ArrayList<>();
        lines.add("");
        lines.add("In all   %d writes for %d requirements".formatted(times, requirements));
        lines.add(
                request.walkSteps() == 0
                        ? "Walk     none"
                        : "Walk     up to %d steps, each at most one write: a job created or cancelled (--walk 0: none)"
                                .formatted(request.walkSteps()));
        lines.add("Cleanup  one more DELETE for each job of the run that has not ended by then");
        lines.add(request.target()
                .control()
                .map(control ->
                        "Control  also control requests to " + control.url().getPath() + ", only for jobs of this run")
                .orElse("Control  none: the target has no test-control protocol"));
        return lines;
    }
}
