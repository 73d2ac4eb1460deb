package io.jobskit.conformance.run;

import io.cucumber.core.feature.FeatureParser;
import io.cucumber.core.feature.FeatureWithLines;
import io.cucumber.core.gherkin.Feature;
import io.cucumber.core.gherkin.Pickle;
import io.cucumber.core.options.RuntimeOptions;
import io.cucumber.core.options.RuntimeOptionsBuilder;
import io.cucumber.core.runtime.FeaturePathFeatureSupplier;
import io.jobskit.contract.catalogue.Catalogue;
import io.jobskit.contract.catalogue.Requirement;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** The features that the kit ships, read once: the scenarios of every requirement. */
public final class Features {

    private static final String PLACE = "classpath:features";

    private final List<Feature> features;
    private final Map<String, List<String>> places = new HashMap<>();

    private Features(List<Feature> features) {
        this.features = features;
        features.forEach(feature -> feature.getPickles()
                .forEach(pickle -> places.merge(requirement(pickle), List.of(place(feature, pickle)), Features::both)));
    }

    /** The features as they are shipped. */
    public static Features shipped(Supplier<ClassLoader> classLoader) {
        RuntimeOptions options = new RuntimeOptionsBuilder()
                .addFeature(FeatureWithLines.parse(PLACE))
                .build();
        return new Features(
                new FeaturePathFeatureSupplier(classLoader, options, new FeatureParser(UUID::randomUUID)).get());
    }

    List<Feature> all() {
        return features;
    }

    /** Where each requirement is written, for example {@code features/cancel/ended.feature:12}. */
    public Map<String, List<String>> places() {
        return places;
    }

    /** The requirement that a scenario bears: its first tag. */
    static String requirement(Pickle pickle) {
        return pickle.getTags().get(0).substring(1);
    }

    private static String place(Feature feature, Pickle pickle) {
        URI uri = feature.getUri();
        String path = uri.getSchemeSpecificPart();
        return path.substring(path.indexOf("features/")) + ":"
                + pickle.getScenarioLocation().getLine();
    }

    private static List<String> both(List<String> one, List<String> other) {
        return java.util.stream.Stream.concat(one.stream(), other.stream()).toList();
    }

    /** The requirements that a run is narrowed to: by id, noun or level; all of them where nothing is named. */
    static Set<String> selected(Catalogue catalogue, Set<String> only) {
        return catalogue.requirements().stream()
                .filter(requirement -> only.isEmpty() || only.stream().anyMatch(name -> isNamed(requirement, name)))
                .map(Requirement::id)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static boolean isNamed(Requirement requirement, String name) {
        String plain = name.startsWith("@") ? name.substring(1) : name;
        return requirement.id().equalsIgnoreCase(plain)
                || requirement.noun().equalsIgnoreCase(plain)
                || requirement.level().label().equalsIgnoreCase(plain);
    }
}
