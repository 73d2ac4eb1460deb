package io.jobskit.conformance.run;

import io.jobskit.conformance.outcome.Finding;
import io.jobskit.conformance.outcome.Findings;
import io.jobskit.contract.catalogue.Catalogue;
import io.jobskit.contract.catalogue.Requirement;
import io.jobskit.contract.outcome.Standing;
import java.util.List;
import java.util.function.UnaryOperator;

/** Of which requirements nothing was found, where nobody has looked for each of them. */
final class Untold {

    private Untold() {}

    /** Notes each as not judged, by that standing; {@code why} says the reason by the requirement's id. */
    static void note(
            Catalogue catalogue,
            Findings findings,
            Finding.Source source,
            UnaryOperator<String> why,
            Standing standing) {
        catalogue.requirements().stream()
                .filter(requirement -> is(requirement, findings))
                .map(Requirement::id)
                .forEach(id -> findings.add(new Finding.NotApplicable(id, source, why.apply(id), List.of(), standing)));
    }

    /** A reading alone tells nothing of whether a requirement that binds is kept. */
    private static boolean is(Requirement requirement, Findings findings) {
        return findings.about(requirement.id()).stream()
                .allMatch(finding -> finding instanceof Finding.Observed
                        && requirement.level().binds());
    }
}
