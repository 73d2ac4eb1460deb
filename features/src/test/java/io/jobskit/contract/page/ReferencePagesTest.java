package io.jobskit.contract.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.jobskit.contract.catalogue.Catalogue;
import io.jobskit.testing.GeneratedPart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the pages say of the contract is what the contract says. {@code -Ddocs.renew=true} writes the tables anew. */
class ReferencePagesTest {

    private static final Path TOP = Path.of("..");

    @ParameterizedTest
    @CsvSource({"target-file.md, target-file, target.schema.json", "verdict.md, verdict, verdict.schema.json"})
    void thePageHoldsTheSchema(String page, String name, String schema) throws IOException {
        String tables = SchemaTables.of(
                new ObjectMapper().readTree(Path.of("contract", schema).toFile()), "The whole file");
        GeneratedPart.matches(page, name, tables);
    }

    @Test
    void theReadmeCountsTheRequirements() throws IOException {
        int requirements = Catalogue.shipped().requirements().size();
        assertThat(Files.readString(TOP.resolve("README.md")))
                .containsPattern("\\b" + requirements + " requirements\\b");
    }
}
