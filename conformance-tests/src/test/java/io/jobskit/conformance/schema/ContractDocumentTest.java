package io.jobskit.conformance.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion;
import io.jobskit.contract.catalogue.Catalogue;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The description of the API by itself: its references, its schemas and its examples. */
class ContractDocumentTest {

    @Test
    void eachRequirementThatTheContractNamesIsInTheCatalogue() {
        Catalogue catalogue = Catalogue.shipped();
        assertThat(OpenApiContract.shipped().root().findValuesAsText("x-requirement"))
                .isNotEmpty()
                .allMatch(catalogue::has);
    }

    @Test
    void eachReferenceOfTheContractLeadsSomewhere() {
        JsonNode root = OpenApiContract.shipped().root();
        assertThat(root.findValuesAsText("$ref"))
                .isNotEmpty()
                .allSatisfy(
                        reference -> assertThat(root.at(reference.substring(1)).isMissingNode())
                                .as(reference)
                                .isFalse());
    }

    @Test
    void eachSchemaOfTheContractIsOne() {
        var meta = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));
        OpenApiContract.shipped()
                .root()
                .at("/components/schemas")
                .forEach(schema -> assertThat(meta.validate(schema)).isEmpty());
    }

    @Test
    void eachExampleOfTheContractFitsItsSchema() {
        OpenApiContract contract = OpenApiContract.shipped();
        List<JsonNode> shown = contract.root().findParents("examples").stream()
                .filter(content -> content.has("schema"))
                .toList();
        assertThat(shown).hasSizeGreaterThan(5).allSatisfy(content -> {
            String schema = content.at("/schema/$ref").asText();
            content.path("examples")
                    .forEach(example -> assertThat(contract.named(schema.substring(schema.lastIndexOf('/') + 1))
                                    .validate(contract.resolved(example).path("value")))
                            .as("%s", example)
                            .isEmpty());
        });
    }

    @Test
    void otherPeoplesToolsCanReadTheContract() {
        JsonNode root = OpenApiContract.shipped().root();
        assertThat(root.findParents("$ref")).isNotEmpty().allMatch(node -> node.size() == 1);
        assertThat(root.findParents("type"))
                .filteredOn(node -> node.path("type").asText().equals("array"))
                .isNotEmpty()
                .allMatch(node -> node.has("items"));
        assertThat(root.findValues("content"))
                .isNotEmpty()
                .allSatisfy(content -> assertThat(content).allMatch(type -> type.has("schema")));
        root.at("/components/schemas").fieldNames().forEachRemaining(name -> assertNoCircle(root, name, List.of()));
    }

    private static void assertNoCircle(JsonNode root, String name, List<String> above) {
        assertThat(above).doesNotContain(name);
        List<String> way = new ArrayList<>(above);
        way.add(name);
        root.at("/components/schemas/" + name)
                .findValuesAsText("$ref")
                .forEach(reference -> assertNoCircle(root, reference.substring(reference.lastIndexOf('/') + 1), way));
    }
}
