package io.jobskit.conformance.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jobskit.contract.catalogue.Needs;
import io.jobskit.contract.catalogue.Requirement;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Lists the catalogue. */
@Command(
        name = "requirements",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        description =
                "Lists the requirements, each with its id, its level, what a target must offer so that the requirement"
                        + " can be judged, and its text.")
final class RequirementsCommand implements Runnable {

    private final Parts parts;
    private final Console console;

    @Option(names = "--json", description = "print a JSON array")
    private boolean json;

    RequirementsCommand(Parts parts, Console console) {
        this.parts = parts;
        this.console = console;
    }

    @Override
    public void run() {
        List<Requirement> requirements = parts.catalogue().requirements();
        if (json) {
            console.out().println(json(requirements));
        } else {
            requirements.forEach(requirement -> console.out()
                    .println("%-14s%-8s%-24s%s"
                            .formatted(
                                    requirement.id(),
                                    requirement.level().label(),
                                    String.join(", ", needs(requirement.needs())),
                                    requirement.says())));
        }
    }

    private static String json(List<Requirement> requirements) {
        ObjectMapper mapper = new ObjectMapper();
        ArrayNode list = mapper.createArrayNode();
        for (Requirement requirement : requirements) {
            ObjectNode entry = list.addObject()
                    .put("id", requirement.id())
                    .put("noun", requirement.noun())
                    .put("level", requirement.level().label())
                    .put("api_wide", requirement.apiWide());
            needs(requirement.needs()).forEach(entry.putArray("needs")::add);
            entry.put("says", requirement.says());
            requirement.readings().forEach(entry.putArray("readings")::add);
            entry.put("section", requirement.section()).put("look", requirement.look());
        }
        try {
            return mapper.writerWithDefaultPrettyPrinter().writeValueAsString(list);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The catalogue cannot be written as JSON.", e);
        }
    }

    private static List<String> needs(Needs needs) {
        List<String> words = new ArrayList<>();
        needs.identity().ifPresent(identity -> words.add("identity:" + identity));
        if (needs.control()) {
            words.add("control");
        }
        if (needs.age()) {
            words.add("age");
        }
        return words;
    }
}
