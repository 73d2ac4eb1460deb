package io.jobskit.contract.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** All requirements, in the order of the documentation. */
public final class Catalogue {

    /** The edition of the catalogue. */
    public static final String EDITION = "1";

    private static final String DOCUMENTATION = "documentation";

    private final Documentation documentation;
    private final Map<String, Requirement> requirements;

    private Catalogue(Documentation documentation, Map<String, Requirement> requirements) {
        this.documentation = documentation;
        this.requirements = requirements;
    }

    /** The catalogue that the kit ships. */
    public static Catalogue shipped() {
        try (InputStream file = Catalogue.class.getResourceAsStream("/contract/requirements.yaml")) {
            if (file == null) {
                throw new IllegalStateException("There is no contract/requirements.yaml on the class path.");
            }
            return of(new YAMLMapper().readTree(file));
        } catch (IOException e) {
            throw new UncheckedIOException("The catalogue of requirements cannot be read.", e);
        }
    }

    private static Catalogue of(JsonNode file) {
        Map<String, Requirement> requirements = new LinkedHashMap<>();
        file.properties().stream()
                .filter(noun -> !noun.getKey().equals(DOCUMENTATION))
                .forEach(noun -> noun.getValue().forEach(entry -> {
                    Requirement requirement = requirement(noun.getKey(), entry);
                    if (requirements.put(requirement.id(), requirement) != null) {
                        throw new IllegalStateException("The catalogue has '%s' twice.".formatted(requirement.id()));
                    }
                }));
        return new Catalogue(new Documentation(file.required(DOCUMENTATION).asText()), requirements);
    }

    private static Requirement requirement(String noun, JsonNode entry) {
        return new Requirement(
                entry.required("id").asText(),
                noun,
                Level.valueOf(entry.required("level").asText().toUpperCase(Locale.ROOT)),
                entry.path("source").asText().equals("api-wide"),
                Needs.of(words(entry.path("needs"))),
                entry.required("says").asText(),
                words(entry.path("readings")),
                entry.path("section").asText(),
                entry.path("look").asText());
    }

    private static List<String> words(JsonNode list) {
        List<String> words = new ArrayList<>();
        list.forEach(word -> words.add(word.asText()));
        return List.copyOf(words);
    }

    /** The page that the requirements rest on. */
    public Documentation documentation() {
        return documentation;
    }

    /** Every requirement, in the catalogue's order. */
    public List<Requirement> requirements() {
        return List.copyOf(requirements.values());
    }

    /** Whether there is a requirement of that id. */
    public boolean has(String id) {
        return requirements.containsKey(id);
    }

    /**
     * The requirement of that id.
     *
     * @throws IllegalArgumentException if there is none
     */
    public Requirement get(String id) {
        Requirement requirement = requirements.get(id);
        if (requirement == null) {
            throw new IllegalArgumentException("There is no requirement '%s' in the catalogue.".formatted(id));
        }
        return requirement;
    }
}
