package io.jobskit.contract.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.jobskit.contract.catalogue.Catalogue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the pages say of the contract is what the contract says. {@code -Ddocs.renew=true} writes the tables anew. */
class ReferencePagesTest {

    private static final Path TOP = Path.of("..");
    private static final String RENEW = "-Ddocs.renew=true";
    private static final String END = "<!-- /generated -->";

    @ParameterizedTest
    @CsvSource({"target-file.md, target-file, target.schema.json", "verdict.md, verdict, verdict.schema.json"})
    void thePageHoldsTheSchema(String page, String name, String schema) throws IOException {
        String tables = SchemaTables.of(
                new ObjectMapper().readTree(Path.of("contract", schema).toFile()), "The whole file");
        Path file = TOP.resolve("docs/reference").resolve(page);
        String now = Files.readString(file);
        String start = "<!-- generated: " + name + "; renew with " + RENEW + " -->\n";
        assertThat(now).contains(start).contains(END);
        int from = now.indexOf(start) + start.length();
        int to = now.indexOf(END, from);
        if (Boolean.getBoolean("docs.renew")) {
            Files.writeString(file, now.substring(0, from) + tables + now.substring(to));
        } else {
            assertThat(now.substring(from, to))
                    .as("%s is out of date: run this test with %s and read the difference", file, RENEW)
                    .isEqualTo(tables);
        }
    }

    @Test
    void theReadmeCountsTheRequirements() throws IOException {
        int requirements = Catalogue.shipped().requirements().size();
        assertThat(Files.readString(TOP.resolve("README.md")))
                .containsPattern("\\b" + requirements + " requirements\\b");
    }
}
