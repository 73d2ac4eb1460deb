package io.jobskit.conformance.law;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** What a job was created with, as long as reading it shows that: a listing that shows something else is wrong. */
final class Origin {

    private final Judgements judgements;
    private final Optional<Creation> creation;
    private final Optional<Sighting> typed;
    private final Optional<Sighting> parametrised;
    private final Set<JsonNode> right = new HashSet<>();

    Origin(Story story, Judgements judgements) {
        this.judgements = judgements;
        this.creation = story.creation();
        this.typed = first(
                story, (asked, read) -> read.attribute("job_type").isTextual() && Echo.isTypeAsAsked(asked, read));
        this.parametrised = first(
                story,
                (asked, read) -> Echo.parameters(read)
                        .filter(shown -> Echo.wrong(asked, shown).isEmpty())
                        .isPresent());
    }

    private static Optional<Sighting> first(Story story, java.util.function.BiPredicate<Creation, Sighting> such) {
        return story.listings().isEmpty()
                ? Optional.empty()
                : story.creation()
                        .flatMap(asked -> story.readings().stream()
                                .filter(read -> such.test(asked, read))
                                .findFirst());
    }

    /** What the listing shows in another way than reading does, of what never changes. */
    Optional<ListingLaw.Disagreement> against(Sighting listed) {
        if (typed.isPresent()
                && listed.attribute("job_type").isTextual()
                && !Echo.isTypeAsAsked(creation.orElseThrow(), listed)) {
            return ListingLaw.differs("job_type", typed.get(), listed);
        }
        Optional<JsonNode> shown = Echo.parameters(listed);
        if (parametrised.isEmpty() || shown.isEmpty() || right.contains(shown.get())) {
            return Optional.empty();
        }
        judgements.judged(ListingLaw.REQUIREMENT, "listings agree with readings");
        if (Echo.wrong(creation.orElseThrow(), shown.get()).isPresent()) {
            return ListingLaw.differs("parameters", parametrised.get(), listed);
        }
        right.add(shown.get());
        return Optional.empty();
    }
}
