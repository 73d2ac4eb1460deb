package io.jobskit.conformance.allure;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.jobskit.conformance.outcome.KnownFailure;
import io.jobskit.conformance.outcome.Verdict;
import io.jobskit.conformance.run.RunListener;
import io.jobskit.conformance.support.Targets;
import io.jobskit.contract.outcome.Conclusion;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AllureRunTest {

    private static final String TICKET = "https://tickets.example/7";

    @TempDir
    private Path folder = Path.of("");

    private Path results = Path.of("");

    @BeforeEach
    void play() throws IOException {
        results = folder.resolve("allure-results");
        Files.createDirectories(results);
        Files.writeString(results.resolve("of-an-earlier-run-result.json"), "{}");
        List<KnownFailure> known = List.of(
                new KnownFailure("CANCEL-07", "Not yet", TICKET, LocalDate.of(2027, 1, 31)),
                new KnownFailure("CANCEL-09", "Not yet", "JOBS-9", LocalDate.of(2027, 1, 31)));
        new AllureRun(PlayedScenarios::new, known, folder).judge(PlayedScenarios.request(), RunListener.NONE);
    }

    @Test
    void resultsThatCannotBeWrittenTakeNothingOfTheVerdictAway() throws IOException {
        Path blocked = Files.createDirectories(folder.resolve("blocked"));
        Files.writeString(blocked.resolve("allure-results"), "a file");
        List<String> faults = new ArrayList<>();
        RunListener listener = new RunListener() {
            @Override
            public void fails(String where, Throwable fault) {
                faults.add(where);
            }
        };
        Verdict verdict =
                new AllureRun(PlayedScenarios::new, List.of(), blocked).judge(PlayedScenarios.request(), listener);
        assertThat(verdict.conclusion()).isEqualTo(Conclusion.ERROR);
        assertThat(verdict.reason()).startsWith("The kit itself failed: ").endsWith(". Please report it.");
        assertThat(verdict.requirements()).isNotEmpty();
        assertThat(faults).containsExactly("Allure's results");
    }

    @Test
    void anOutcomeIsTold() throws IOException {
        assertThat(last("CANCEL-01").path("status").asText()).isEqualTo("passed");
        assertThat(last("CANCEL-02").path("status").asText()).isEqualTo("failed");
        assertThat(last("CANCEL-02").at("/statusDetails/message").asText()).isEqualTo("FAIL: It said ***");
        assertThat(last("CANCEL-02").at("/statusDetails/trace").asText()).contains("Look first");
        assertThat(last("CANCEL-03").path("status").asText()).isEqualTo("broken");
        assertThat(last("CANCEL-04").path("status").asText()).isEqualTo("skipped");
        assertThat(last("CANCEL-04").at("/statusDetails/message").asText())
                .isEqualTo("NOT_APPLICABLE: There is no control.");
    }

    @Test
    void whatIsFoundAfterwardsIsTheLastWord() throws IOException {
        assertThat(statuses("CANCEL-05")).containsExactly("passed", "failed");
        assertThat(last("CANCEL-05").at("/statusDetails/message").asText())
                .isEqualTo("FAIL: The history shows otherwise");
    }

    @Test
    void aKnownFailureIsSkippedAndLeadsToItsTicket() throws IOException {
        assertThat(statuses("CANCEL-07")).containsExactly("failed", "skipped");
        JsonNode link = last("CANCEL-07").at("/links/0");
        assertThat(link.path("type").asText()).isEqualTo("issue");
        assertThat(link.path("url").asText()).isEqualTo(TICKET);
        assertThat(last("CANCEL-07").at("/statusDetails/known").asBoolean()).isTrue();
    }

    @Test
    void aTicketThatIsNoAddressLeadsNowhere() throws IOException {
        assertThat(last("CANCEL-09").path("links")).isEmpty();
        assertThat(last("CANCEL-09").at("/statusDetails/message").asText())
                .isEqualTo("KNOWN_FAILURE: Not yet (JOBS-9)");
    }

    @Test
    void whatWasJudgedStandsBesideTheResults() throws IOException {
        Properties environment = new Properties();
        try (Reader reader = Files.newBufferedReader(results.resolve("environment.properties"))) {
            environment.load(reader);
        }
        assertThat(environment)
                .containsEntry("Target", "Jobs API, staging")
                .containsEntry("Verdict", "NOT_CONFORMANT")
                .containsEntry("Run", "r1");
    }

    @Test
    void eachStatusThatIsNotGreenHasAMeaning() throws IOException {
        Files.delete(results.resolve("categories.json"));
        play();
        JsonNode categories =
                new ObjectMapper().readTree(results.resolve("categories.json").toFile());
        for (String id : all().stream()
                .map(result -> result.path("historyId").asText())
                .distinct()
                .toList()) {
            JsonNode result = last(id);
            String status = result.path("status").asText("unknown");
            assertThat(categories)
                    .filteredOn(category ->
                            category.path("matchedStatuses").toString().contains(status)
                                    && result.at("/statusDetails/message")
                                            .asText()
                                            .matches("(?s)"
                                                    + category.path("messageRegex")
                                                            .asText(".*")))
                    .as(result.path("name").asText())
                    .hasSize(status.equals("passed") ? 0 : 1);
        }
    }

    @Test
    void whatTheDocumentationLeavesOpenIsNotCountedAsPassed() throws IOException {
        assertThat(of("CANCEL-12")).singleElement().satisfies(result -> {
            assertThat(result.has("status")).isFalse();
            assertThat(result.at("/statusDetails/message").asText()).isEqualTo("OBSERVED");
        });
    }

    @Test
    void aRunThatIsNotConformantIsNotGreenWhateverTheReason() throws IOException {
        assertThat(of("The list of known failures is up to date"))
                .singleElement()
                .satisfies(result -> {
                    assertThat(result.path("status").asText()).isEqualTo("failed");
                    assertThat(result.at("/statusDetails/message").asText())
                            .isEqualTo("RUN: CANCEL-01 is on the list of known failures and passed.");
                });
    }

    @Test
    void whatNoScenarioWasPlayedForIsThereAsWell() throws IOException {
        assertThat(statuses("CANCEL-08")).containsExactly("broken");
    }

    @Test
    void aResultBearsItsRequirementNounSeverityAndEvidence() throws IOException {
        JsonNode result = last("CANCEL-01");
        assertThat(result.path("testCaseId").asText()).isEqualTo("CANCEL-01");
        assertThat(result.path("name").asText()).startsWith("CANCEL-01 ");
        assertThat(result.path("labels").toString())
                .contains("{\"name\":\"feature\",\"value\":\"cancel\"}")
                .contains("{\"name\":\"severity\",\"value\":\"critical\"}")
                .doesNotContain("\"host\"");
        String file = result.at("/attachments/0/source").asText();
        assertThat(Files.readString(results.resolve(file))).contains("== Exchange 1, r1/CANCEL-04/1", "curl ");
    }

    @Test
    void categoriesOfSomebodysOwnStay() throws IOException {
        Files.writeString(results.resolve("categories.json"), "[]");
        play();
        assertThat(results.resolve("categories.json")).hasContent("[]");
    }

    @Test
    void nothingOfAnEarlierRunAndNoSecretIsLeft() throws IOException {
        assertThat(results.resolve("of-an-earlier-run-result.json")).doesNotExist();
        try (Stream<Path> files = Files.list(results)) {
            assertThat(files)
                    .allSatisfy(file -> assertThat(Files.readString(file))
                            .doesNotContain(Targets.SECRET)
                            .doesNotContain("s3cr'et")
                            .doesNotContain(Targets.TOKEN));
        }
    }

    @Test
    void eachResultIsOneThatAllureDescribesAndItsAttachmentsAreThere() throws IOException {
        List<JsonNode> all = all();
        assertThat(all.stream().map(result -> result.path("status").asText()))
                .contains("passed", "failed", "broken", "skipped");
        assertThat(all).allSatisfy(result -> {
            assertThat(AllureSchema.mistakes(result)).isEmpty();
            assertThat(result.findValuesAsText("source"))
                    .allSatisfy(file -> assertThat(results.resolve(file)).isNotEmptyFile());
        });
    }

    private JsonNode last(String id) throws IOException {
        List<JsonNode> all = of(id);
        return all.get(all.size() - 1);
    }

    private List<String> statuses(String id) throws IOException {
        return of(id).stream().map(result -> result.path("status").asText()).toList();
    }

    /** The results of a requirement, the one that Allure shows last. */
    private List<JsonNode> of(String id) throws IOException {
        return all().stream()
                .filter(result -> result.path("historyId").asText().equals(id))
                .sorted(Comparator.comparingLong(result -> result.path("start").asLong()))
                .toList();
    }

    private List<JsonNode> all() throws IOException {
        List<JsonNode> found = new ArrayList<>();
        try (Stream<Path> files = Files.list(results)) {
            for (Path file :
                    files.filter(it -> it.toString().endsWith("-result.json")).toList()) {
                found.add(new ObjectMapper().readTree(file.toFile()));
            }
        }
        return found;
    }
}
