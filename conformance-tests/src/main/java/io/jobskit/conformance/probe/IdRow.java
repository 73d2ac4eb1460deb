package io.jobskit.conformance.probe;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What is almost the id of a job.
 *
 * @param form how it is made, as the table writes it
 * @param requirements the requirement by which it is unknown, by what is done to it: read, cancel or download
 */
record IdRow(Form form, Map<String, String> requirements) {

    /** How an id is changed. */
    enum Form {
        WITH_A_TAIL("<id>x"),
        WITH_A_NUMBER("<id>-1"),
        BEYOND_32_BITS("<id> + 2^32"),
        WITHOUT_ITS_END("<id without its last letter>"),
        WITHOUT_ITS_BEGINNING("<id without its first letter>"),
        IN_ANOTHER_CASE("<id in another case>");

        private final String words;

        Form(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }

        /** The id changed; empty if that may be the id of another job, or the same one in other letters. */
        Optional<String> of(String id, Set<String> known) {
            boolean hasParts = id.length() > 8 && !id.matches("\\d*");
            Optional<String> changed = switch (this) {
                case WITH_A_TAIL -> Optional.of(id + "x");
                case WITH_A_NUMBER -> Optional.of(id + "-1");
                case BEYOND_32_BITS ->
                    id.matches("[1-9]\\d{0,14}")
                            ? Optional.of(String.valueOf(Long.parseLong(id) + (1L << 32)))
                            : Optional.empty();
                case WITHOUT_ITS_END -> hasParts ? Optional.of(id.substring(0, id.length() - 1)) : Optional.empty();
                case WITHOUT_ITS_BEGINNING -> hasParts ? Optional.of(id.substring(1)) : Optional.empty();
                case IN_ANOTHER_CASE ->
                    known.stream().anyMatch(Form::hasBothCases) ? Optional.of(swapped(id)) : Optional.empty();
            };
            return changed.filter(other -> !known.contains(other));
        }

        private static boolean hasBothCases(String id) {
            return id.chars().anyMatch(Character::isLowerCase) && id.chars().anyMatch(Character::isUpperCase);
        }

        private static String swapped(String id) {
            StringBuilder other = new StringBuilder();
            id.codePoints()
                    .map(letter -> Character.isLowerCase(letter)
                            ? Character.toUpperCase(letter)
                            : Character.toLowerCase(letter))
                    .forEach(other::appendCodePoint);
            return other.toString();
        }
    }

    static final String READ = "read";
    static final String CANCEL = "cancel";
    static final String DOWNLOAD = "download";

    /** What it changes of a request. */
    String name(String action) {
        return "the id of a job to %s: '<id>' → '%s'".formatted(action, form.words());
    }

    /** The same for the selected requirements alone. */
    IdRow only(Predicate<String> selected) {
        Map<String, String> some = new LinkedHashMap<>(requirements);
        some.values().removeIf(selected.negate());
        return new IdRow(form, some);
    }

    /** The first of its requirements. */
    String first() {
        return requirements.values().iterator().next();
    }

    static IdRow of(Map<String, String> entry) {
        String words = String.valueOf(entry.remove("id"));
        Form form = Stream.of(Form.values())
                .filter(known -> known.words().equals(words))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalStateException("probes/ids.yaml: '%s' is no form of an id.".formatted(words)));
        return new IdRow(form, entry);
    }
}
