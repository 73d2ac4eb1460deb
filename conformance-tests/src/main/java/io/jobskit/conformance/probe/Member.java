package io.jobskit.conformance.probe;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A member of a creation request, as tables name it: {@code data.type}, {@code job_type}, a parameter, or one of a list
 * such as {@code columns[2 of 3]}.
 *
 * @param name its name
 * @param list the list that it is in, or it itself if it is in none
 * @param size how many members that list has; 0 if it is in none
 * @param place where it is in the whole document
 */
record Member(String name, JsonPointer list, int size, JsonPointer place) {

    private static final String CONTENT_TYPE = "Content-Type";
    private static final String STRING_ID = "useStringId";
    private static final String PARAMETERS = "/data/attributes/parameters";
    private static final Map<String, String> ENVELOPE = Map.of(
            "body", "",
            "data", "/data",
            "data.type", "/data/type",
            "attributes", "/data/attributes",
            "job_type", "/data/attributes/job_type",
            "parameters", PARAMETERS);
    private static final Pattern OF_A_LIST = Pattern.compile("(\\w+)\\[(each|(\\d) of (\\d))](?:\\.(\\w+))?");
    private static final List<String> EACH = List.of("1 of 2", "2 of 2", "1 of 3", "2 of 3", "3 of 3");

    /** Those that a name stands for: several if it says {@code each}. */
    static Stream<Member> named(String name) {
        return name.contains("[each]")
                ? EACH.stream().map(place -> of(name.replace("each", place)))
                : Stream.of(of(name));
    }

    static Member of(String name) {
        Matcher item = OF_A_LIST.matcher(name);
        if (!item.matches()) {
            String pointer = ENVELOPE.getOrDefault(
                    name,
                    PARAMETERS + "/" + name.replaceFirst("^parameters\\.", "").replace('.', '/'));
            return new Member(name, JsonPointer.compile(pointer), 0, JsonPointer.compile(pointer));
        }
        String list = PARAMETERS + "/" + item.group(1);
        String rest = item.group(5) == null ? "" : "/" + item.group(5);
        String index = "/" + (Integer.parseInt(item.group(3)) - 1);
        return new Member(
                name,
                JsonPointer.compile(list),
                Integer.parseInt(item.group(4)),
                JsonPointer.compile(list + index + rest));
    }

    boolean isBody() {
        return name.equals("body");
    }

    boolean isContentType() {
        return name.equals(CONTENT_TYPE);
    }

    /** Whether it is one of the parameters of a job. */
    boolean isParameter() {
        return !ENVELOPE.containsKey(name) && !isContentType() && !isQuery();
    }

    /** Whether it is a parameter of the address. */
    boolean isQuery() {
        return name.equals(STRING_ID);
    }

    /** Whether a request has the list that it is in. */
    boolean fits(ObjectNode document) {
        return size == 0 || document.at(list).size() == size;
    }

    JsonNode in(ObjectNode document) {
        return document.at(place);
    }

    /** Gives the list that it is in as many members as it needs, the first ones again where there are too few. */
    void makeRoom(ObjectNode document) {
        if (size > 0 && !document.at(list).isMissingNode()) {
            JsonNode now = document.at(list);
            ArrayNode members = now.isArray()
                    ? (ArrayNode) now
                    : JsonNodeFactory.instance.arrayNode().add(now);
            ArrayNode enough = JsonNodeFactory.instance.arrayNode();
            IntStream.range(0, members.isEmpty() ? 0 : size).forEach(i -> enough.add(members.get(i % members.size())));
            holder(document, list).set(leaf(list), enough);
        }
    }

    /** Puts a value in its place. */
    void set(ObjectNode document, JsonNode value) {
        JsonNode holder = document.at(place.head());
        if (holder instanceof ArrayNode items) {
            items.set(place.last().getMatchingIndex(), value);
        } else {
            holder(document, place).set(leaf(place), value);
        }
    }

    /** Takes it away. */
    JsonNode remove(ObjectNode document) {
        return holder(document, place).remove(leaf(place));
    }

    /** Puts a value into it, which is an object or becomes one, under the name of another member. */
    void take(ObjectNode document, Member other, JsonNode value) {
        if (in(document).isMissingNode()) {
            set(document, JsonNodeFactory.instance.objectNode());
        }
        ((ObjectNode) in(document)).set(leaf(other.place), value);
    }

    private static ObjectNode holder(ObjectNode document, JsonPointer place) {
        return (ObjectNode) document.at(place.head());
    }

    private static String leaf(JsonPointer place) {
        return place.last().getMatchingProperty();
    }
}
