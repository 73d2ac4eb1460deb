package io.jobskit.conformance.failure;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A member as people name it, such as {@code attributes.status of job 7}: the names that lead to it, of which the first
 * ones may be left out, and perhaps the id of the job whose member it is.
 *
 * @param paths what may be a path among the words, each as its names
 * @param words all of the words
 */
record MemberPath(List<List<String>> paths, Set<String> words) {

    private static final Pattern PATH = Pattern.compile("[a-z_]+(?:[.\\[][\\w\\]]+)*");

    /** A member of a document, and the id of the resource that it belongs to; empty if that has none. */
    private record Place(List<String> names, JsonNode node, String resource) {

        private Place child(String name, JsonNode child) {
            List<String> longer = new ArrayList<>(names);
            longer.add(name);
            return new Place(longer, child, child.path("id").asText(resource));
        }

        boolean endsWith(List<String> path) {
            return names.size() >= path.size()
                    && names.subList(names.size() - path.size(), names.size()).equals(path);
        }

        String pointer() {
            StringBuilder pointer = new StringBuilder();
            names.forEach(
                    name -> pointer.append('/').append(name.replace("~", "~0").replace("/", "~1")));
            return pointer.toString();
        }

        Stream<Place> all() {
            Stream<Place> below = Stream.empty();
            if (node.isObject()) {
                below = node.properties().stream().map(member -> child(member.getKey(), member.getValue()));
            } else if (node.isArray()) {
                below = Stream.iterate(0, index -> index < node.size(), index -> index + 1)
                        .map(index -> child(index.toString(), node.path(index)));
            }
            return Stream.concat(Stream.of(this), below.flatMap(Place::all));
        }
    }

    static MemberPath of(String member) {
        List<String> words = List.of(member.split("'s |[ ,]+"));
        return new MemberPath(
                words.stream()
                        .filter(word -> PATH.matcher(word).matches())
                        .map(word -> List.of(word.split("[.\\[\\]]+")))
                        .toList(),
                Set.copyOf(words));
    }

    /** The pointer to the status of a job in a document that shows it. */
    static Optional<String> toStatus(String job, JsonNode document) {
        return new MemberPath(List.of(List.of("attributes", "status")), Set.of(job))
                .to(place -> place.resource().equals(job), document);
    }

    /** The pointer to that value in a document that has it in that place, of the job that is named if it is there. */
    Optional<String> to(JsonNode actual, JsonNode document) {
        return actual.isMissingNode()
                ? missing(document)
                : to(place -> place.node().equals(actual), document);
    }

    private Optional<String> to(Predicate<Place> which, JsonNode document) {
        return paths.stream()
                .flatMap(path -> places(document)
                        .filter(place -> place.endsWith(path))
                        .filter(which)
                        .min(Comparator.comparing(place -> !words.contains(place.resource())))
                        .stream())
                .findFirst()
                .map(Place::pointer);
    }

    /** Where it would be: in an object that is there, under the last of the names. */
    private Optional<String> missing(JsonNode document) {
        return paths.stream()
                .filter(path -> path.size() > 1)
                .flatMap(path -> places(document)
                        .filter(place -> place.node().isObject())
                        .map(place -> place.child(path.get(path.size() - 1), MissingNode.getInstance()))
                        .filter(place -> place.endsWith(path)
                                && document.at(place.pointer()).isMissingNode())
                        .min(Comparator.comparing(place -> !words.contains(place.resource())))
                        .stream())
                .findFirst()
                .map(Place::pointer);
    }

    private static Stream<Place> places(JsonNode document) {
        return new Place(List.of(), document, "").all();
    }
}
