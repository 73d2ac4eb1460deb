package io.jobskit.mock.requirement;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.jobskit.mock.support.Requirement;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.platform.commons.support.ReflectionSupport;

/** The catalogue and the tests name the same requirements. */
class RequirementCoverageTest {

    /** What the catalogue says, by id. */
    private final Map<String, String> catalogue = catalogue();

    /** The tests of each requirement that is named by one. */
    private final Map<String, List<String>> tests = annotated().stream()
            .flatMap(method -> Arrays.stream(
                            method.getAnnotation(Requirement.class).value())
                    .map(id -> Map.entry(id, method.getDeclaringClass().getSimpleName() + "." + method.getName())))
            .collect(Collectors.groupingBy(
                    Map.Entry::getKey, TreeMap::new, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));

    @Test
    void theCatalogueIsReadAsAWhole() {
        assertThat(catalogue).hasSizeGreaterThan(150);
    }

    @Test
    void everyRequirementHasATest() {
        Map<String, String> untested = new TreeMap<>(catalogue);
        untested.keySet().removeAll(tests.keySet());
        assertThat(untested).as("requirements that no test names").isEmpty();
    }

    @Test
    void noTestNamesARequirementThatIsNotInTheCatalogue() {
        Map<String, List<String>> unknown = new TreeMap<>(tests);
        unknown.keySet().removeAll(catalogue.keySet());
        assertThat(unknown)
                .as("unknown requirements, with the tests that name them")
                .isEmpty();
    }

    @Test
    void onlyTestsNameRequirements() {
        assertThat(annotated())
                .allMatch(method ->
                        method.isAnnotationPresent(Test.class) || method.isAnnotationPresent(ParameterizedTest.class));
    }

    private static List<Method> annotated() {
        return ReflectionSupport.findAllClassesInPackage("io.jobskit.mock", type -> true, name -> name.endsWith("Test"))
                .stream()
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .filter(method -> method.isAnnotationPresent(Requirement.class))
                .toList();
    }

    private static Map<String, String> catalogue() {
        Map<String, String> statements = new TreeMap<>();
        try (InputStream file = RequirementCoverageTest.class.getResourceAsStream("/contract/requirements.yaml")) {
            JsonNode parts = new YAMLMapper().readTree(file);
            for (JsonNode part : parts) {
                for (JsonNode requirement : part) {
                    String id = requirement.path("id").asText();
                    assertThat(statements.put(id, requirement.path("says").asText()))
                            .as("another requirement called %s", id)
                            .isNull();
                }
            }
        } catch (IOException unreadable) {
            throw new AssertionError("The catalogue can't be read", unreadable);
        }
        return statements;
    }
}
