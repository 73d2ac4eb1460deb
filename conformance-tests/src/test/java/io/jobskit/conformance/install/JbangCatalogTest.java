package io.jobskit.conformance.install;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPathFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Document;

/** The aliases name the runnable jars as a release publishes them. */
class JbangCatalogTest {

    private static final Path TOP = Path.of(System.getProperty("jobs.top", ".."));

    @ParameterizedTest
    @CsvSource({"jobs-mock, mock-server", "jobs-conformance, conformance-tests"})
    void anAliasIsTheRunnableJarOfItsModule(String alias, String module) throws Exception {
        JsonNode aliases = new ObjectMapper()
                .readTree(TOP.resolve("jbang-catalog.json").toFile())
                .path("aliases");
        List<String> names = new ArrayList<>();
        aliases.fieldNames().forEachRemaining(names::add);
        assertThat(names).containsExactlyInAnyOrder("jobs-mock", "jobs-conformance");

        Document pom = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(TOP.resolve(module).resolve("pom.xml").toFile());
        String attached = "//profile[id='release']//artifact[contains(file, '/" + alias + ".jar')]";
        assertThat(value(pom, attached + "/type")).isEqualTo("jar");
        assertThat(value(pom, "//plugin[artifactId='maven-shade-plugin']//outputFile"))
                .isEqualTo(value(pom, attached + "/file"));
        assertThat(aliases.path(alias).path("script-ref").asText())
                .isEqualTo(value(pom, "/project/parent/groupId") + ":" + value(pom, "/project/artifactId") + ":"
                        + value(pom, "/project/parent/version") + ":" + value(pom, attached + "/classifier")
                        + "@fatjar");
    }

    private static String value(Document pom, String path) throws Exception {
        return XPathFactory.newInstance().newXPath().evaluate(path, pom);
    }
}
