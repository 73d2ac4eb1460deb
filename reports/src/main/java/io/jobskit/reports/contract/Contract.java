package io.jobskit.reports.contract;

import io.jobskit.contract.catalogue.Catalogue;
import io.jobskit.contract.catalogue.Requirement;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The catalogue of requirements and the features.
 *
 * @param requirements every requirement, in the catalogue's order
 * @param features every feature, in the order of the catalogue's nouns and then of their files
 */
public record Contract(List<Requirement> requirements, List<Feature> features) {

    private static final String CATALOGUE = "/contract/requirements.yaml";

    /** Keeps lists of its own. */
    public Contract {
        requirements = List.copyOf(requirements);
        features = List.copyOf(features);
    }

    /** The contract on the class path. */
    public static Contract shipped() {
        URL catalogue = Contract.class.getResource(CATALOGUE);
        if (catalogue == null) {
            throw new IllegalStateException(String.format(Locale.ROOT, "There is no %s on the class path.", CATALOGUE));
        }
        try {
            return at(catalogue.toURI());
        } catch (IOException | URISyntaxException unreadable) {
            throw new IllegalStateException("The features cannot be read: " + catalogue, unreadable);
        }
    }

    private static Contract at(URI catalogue) throws IOException {
        String address = catalogue.toString();
        if (!address.startsWith("jar:")) {
            return of(Path.of(catalogue).resolve("../..").normalize());
        }
        Path archive = Path.of(URI.create(address.substring("jar:".length(), address.indexOf("!/"))));
        try (FileSystem inside = FileSystems.newFileSystem(archive)) {
            return of(inside.getPath("/"));
        }
    }

    private static Contract of(Path root) throws IOException {
        List<Requirement> requirements = Catalogue.shipped().requirements();
        List<String> nouns =
                requirements.stream().map(Requirement::noun).distinct().toList();
        return new Contract(requirements, features(root.resolve("features"), nouns));
    }

    private static List<Feature> features(Path folder, List<String> order) throws IOException {
        FeatureParser parser = new FeatureParser();
        List<Feature> features = new ArrayList<>();
        try (Stream<Path> found =
                Files.find(folder, 2, (path, file) -> path.toString().endsWith(".feature"))) {
            for (Path file : found.toList()) {
                String path = "features/" + folder.relativize(file).toString().replace('\\', '/');
                features.add(parser.parse(path, Files.readAllBytes(file)));
            }
        }
        // What is not named after a noun, as wire is, comes last.
        features.sort(Comparator.comparing((Feature feature) -> rank(feature.noun(), order))
                .thenComparing(Feature::file));
        return features;
    }

    private static int rank(String noun, List<String> order) {
        int rank = order.indexOf(noun);
        return rank < 0 ? order.size() : rank;
    }

    /** The requirement of that id; empty if the catalogue has none. */
    public Optional<Requirement> requirement(String id) {
        return requirements.stream().filter(entry -> entry.id().equals(id)).findFirst();
    }

    /** The scenarios that judge the requirement of that id, in the order of the features. */
    public List<Scenario> scenarios(String id) {
        return features.stream()
                .flatMap(feature -> feature.scenarios().stream())
                .filter(scenario -> scenario.requirement().equals(id))
                .toList();
    }
}
