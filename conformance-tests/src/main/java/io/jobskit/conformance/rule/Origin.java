package io.jobskit.conformance.rule;

import com.fasterxml.jackson.databind.JsonNode;
import io.jobskit.conformance.history.Creation;
import io.jobskit.conformance.history.JobHistory;
import io.jobskit.conformance.history.Observation;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;

/** What a job was created with, as long as reading it shows that: a listing that shows something else is wrong. */
final class Origin {

    private final Optional<Creation> creation;
    private final Optional<Observation> parametrised;
    private final Set<JsonNode> right = new HashSet<>();

    Origin(JobHistory story) {
        this.creation = story.creation();
        this.parametrised = first(
                story,
                read -> Echo.parameters(read).isPresent(),
                (asked, read) ->
                        Echo.wrong(asked, Echo.parameters(read).orElseThrow()).isEmpty());
    }

    /** The first reading that says something, if all that do say what is right: else it is not the listing that is wrong. */
    private static Optional<Observation> first(
            JobHistory story, Predicate<Observation> says, BiPredicate<Creation, Observation> isRight) {
        List<Observation> telling = story.listings().isEmpty()
                ? List.of()
                : story.readings().stream().filter(says).toList();
        return story.creation()
                .filter(asked -> telling.stream().allMatch(read -> isRight.test(asked, read)))
                .flatMap(asked -> telling.stream().findFirst());
    }

    /** Whether a listing shows something that reading shows as well. */
    boolean isTold(Observation listed) {
        return parametrised.isPresent() && Echo.parameters(listed).isPresent();
    }

    /** What the listing shows in another way than reading does, of what never changes. */
    Optional<AgreementRules.Disagreement> against(Observation listed) {
        Optional<JsonNode> shown = Echo.parameters(listed);
        if (parametrised.isEmpty() || shown.isEmpty() || right.contains(shown.get())) {
            return Optional.empty();
        }
        if (Echo.wrong(creation.orElseThrow(), shown.get()).isPresent()) {
            return AgreementRules.Disagreement.of("parameters", parametrised.get(), listed);
        }
        right.add(shown.get());
        return Optional.empty();
    }
}
