package io.jobskit.conformance.target;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads where the target is: {@code base-url}, or {@code image} with {@code port}, {@code env} and {@code wait-for}. */
final class PlaceSection {

    private static final List<String> OF_IMAGES = List.of("port", "env", "wait-for");

    private final Entries file;

    PlaceSection(Entries file) {
        this.file = file;
    }

    Optional<Place> read() {
        if (file.at("image").isPresent()) {
            return image().map(image -> image);
        }
        OF_IMAGES.forEach(key -> file.misplaced(key, "is allowed only with image, which is missing."));
        return file.needed("base-url", Kind.URL).map(Place.Address::new).map(address -> address);
    }

    /** What comes after the origin of an image's container. */
    String basePath() {
        return file.at("image").isPresent() ? file.or("base-url", Kind.PATH, "") : "";
    }

    private Optional<ContainerImage> image() {
        Optional<String> name = file.needed("image", Kind.text("the name of an image, such as my/jobs:1.2"));
        Optional<Integer> port = file.needed("port", Kind.PORT);
        Map<String, String> env = file.names("env", Kind.VARIABLE_NAME, Kind.text("a text"));
        Optional<WaitFor> waitFor = file.needed("wait-for", Kind.REGEX).map(PlaceSection::waitFor);
        return name.flatMap(
                image -> port.flatMap(number -> waitFor.map(ready -> new ContainerImage(image, number, env, ready))));
    }

    private static WaitFor waitFor(String text) {
        return text.startsWith("/") ? new WaitFor.HttpPath(text) : new WaitFor.LogLine(text);
    }
}
