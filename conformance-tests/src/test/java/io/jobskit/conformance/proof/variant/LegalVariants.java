package io.jobskit.conformance.proof.variant;

import java.util.List;
import java.util.stream.Stream;

/** All legal variants, from those nearest to the stub to those nearest to the client. */
final class LegalVariants {

    private LegalVariants() {}

    static List<LegalVariant> all() {
        return Stream.of(
                        StubVariants.all(),
                        LifeVariants.all(),
                        CancelVariants.all(),
                        MomentVariants.all(),
                        ClockVariants.all(),
                        ProgressVariants.all(),
                        CreationVariants.all(),
                        ParameterVariants.all(),
                        AccessVariants.all(),
                        ListVariants.all(),
                        RedirectVariants.all(),
                        ResultVariants.all(),
                        IdVariants.all(),
                        RefusalVariants.all(),
                        DocumentVariants.all(),
                        LinkVariants.all(),
                        JsonVariants.all(),
                        WireVariants.all(),
                        IntermediaryVariants.all(),
                        DisturbanceVariants.all(),
                        CompanyVariants.all())
                .flatMap(List::stream)
                .toList();
    }

    /**
     * That of that name.
     *
     * @throws IllegalArgumentException if there is none; it says so with all that there are
     */
    static LegalVariant named(String name) {
        return all().stream()
                .filter(variant -> variant.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "There is no legal variant [%s]. There are: %s".formatted(name, all())));
    }
}
