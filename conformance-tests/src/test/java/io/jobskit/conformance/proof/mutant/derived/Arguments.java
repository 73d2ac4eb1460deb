package io.jobskit.conformance.proof.mutant.derived;

import static io.jobskit.conformance.proof.mutant.derived.ParameterOperators.each;
import static io.jobskit.conformance.proof.mutant.derived.ParameterOperators.parameters;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/** Operators on the arguments of columns, groupings and filters. */
final class Arguments {

    private Arguments() {}

    static void addTo(Map<String, Operator> all) {
        Map.of("TheFirstColumn", true, "TheLastColumn", false).forEach((word, isFirst) -> {
            all.put("DropsEmptyArgumentsOf" + word, column(isFirst, ifEmpty(column -> column.remove("arguments"))));
            all.put("EmptiesArgumentsOf" + word, column(isFirst, column -> column.putObject("arguments")));
        });
        Map.of("Columns", "columns", "Groupings", "groupings").forEach((word, list) -> {
            all.put("NullsEmptyArgumentsOf" + word, each(list, ifEmpty(entry -> entry.putNull("arguments"))));
            all.put("ListsEmptyArgumentsOf" + word, each(list, ifEmpty(entry -> entry.putArray("arguments"))));
        });
        all.put("DropsEmptyArgumentsOfFilters", each("filters", filter -> {
            ObjectNode attribute = filter.withObject("/attribute");
            ifEmpty(empty -> empty.remove("arguments")).accept(attribute);
        }));
        all.put("UnwrapsTheAttributeOfTheLastFilter", parameters(shown -> {
            JsonNode filters = shown.path("filters");
            if (filters.path(filters.size() - 1) instanceof ObjectNode last) {
                last.put("attribute", last.at("/attribute/key").asText());
            }
        }));
        all.put("EmptiesArgumentsOfColumns", each("columns", column -> column.putObject("arguments")));
        all.put("ShoutsArgumentsOfColumns", each("columns", column -> {
            ObjectNode arguments = column.withObject("/arguments");
            names(arguments).forEach(name -> {
                if (arguments.path(name).isTextual()) {
                    arguments.put(name, arguments.path(name).asText().toUpperCase(Locale.ROOT));
                }
            });
        }));
        all.put("KeepsOneArgumentOfColumns", each("columns", column -> {
            ObjectNode arguments = column.withObject("/arguments");
            names(arguments).stream().skip(1).forEach(arguments::remove);
        }));
        all.put("MovesArgumentsToTheNeighbourOfColumns", parameters(Arguments::move));
    }

    private static List<String> names(ObjectNode arguments) {
        return arguments.properties().stream().map(Map.Entry::getKey).toList();
    }

    private static Operator column(boolean isFirst, Consumer<ObjectNode> change) {
        return parameters(shown -> {
            JsonNode columns = shown.path("columns");
            if (columns.path(isFirst ? 0 : columns.size() - 1) instanceof ObjectNode column) {
                change.accept(column);
            }
        });
    }

    private static Consumer<ObjectNode> ifEmpty(Consumer<ObjectNode> change) {
        return entry -> {
            if (entry.path("arguments").isEmpty()) {
                change.accept(entry);
            }
        };
    }

    private static void move(ObjectNode shown) {
        JsonNode columns = shown.path("columns");
        if (columns.size() > 1) {
            JsonNode last = columns.get(columns.size() - 1).path("arguments").deepCopy();
            for (int at = columns.size() - 1; at > 0; at--) {
                ((ObjectNode) columns.get(at))
                        .set("arguments", columns.get(at - 1).path("arguments"));
            }
            ((ObjectNode) columns.get(0)).set("arguments", last);
        }
    }
}
