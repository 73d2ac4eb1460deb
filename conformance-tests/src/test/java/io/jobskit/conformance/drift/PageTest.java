package io.jobskit.conformance.drift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.jobskit.testing.Golden;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageTest {

    @TempDir
    private Path folder;

    @Test
    void aPageIsTakenApartIntoSentencesRowsItemsAndExamples() {
        assertThat(KitePage.read(KitePage.MARKDOWN).sentences())
                .extracting(Sentence::heading, Sentence::text)
                .containsExactly(
                        tuple("Top of the page", "The Kites API lends kites to people."),
                        tuple("Top of the page", "A kite comes back within two hours!"),
                        tuple("Top of the page", "Colours | Many"),
                        tuple("Top of the page", "Routes | GET /v1/kites RED BLUE"),
                        tuple("Shape of a kite", "Each kite has a tail."),
                        tuple("Status", "Status"),
                        tuple("Status", "Status | Description"),
                        tuple("Status", "Folded | The kite lies in its bag."),
                        tuple("Status", "Flying | The kite is in the air, and on its line."),
                        tuple("Lend a kite", "Note"),
                        tuple("Lend a kite", "Nobody keeps a kite for more than 2 hours."),
                        tuple("Lend a kite", "POST /v1/kites"),
                        tuple("Lend a kite", "Example:"),
                        tuple(
                                "Lend a kite",
                                "POST https://kites.example/v1/kites { \"kite\":{ \"colour\":\"red\", \"tail\":[\"long\"] } }"),
                        tuple("Lend a kite", "Response codes:"),
                        tuple("Lend a kite", "201 Created: The kite is yours."),
                        tuple("Lend a kite", "409 Conflict: Somebody else has it:"),
                        tuple("Lend a kite", "for today, or"),
                        tuple("Lend a kite", "for good."),
                        tuple("Lend a kite", "Nothing at all."),
                        tuple("Lost kites", "Tell us where the kite was last seen."));
    }

    @Test
    void htmlAndMarkdownOfTheSamePageHaveTheSameFingerprints() {
        assertThat(KitePage.read(KitePage.HTML).sentences())
                .extracting(Sentence::section, Sentence::fingerprint)
                .containsExactlyElementsOf(KitePage.read(KitePage.MARKDOWN).sentences().stream()
                        .map(sentence -> tuple(sentence.section(), sentence.fingerprint()))
                        .toList());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "A kite, and its line. | a  KITE and <b>its</b> line",
                "A kite’s `line` | A kite's line",
                "See [the kite](https://a.example) | see the kite!"
            })
    void caseWhiteSpaceMarkupAndPunctuationDoNotCount(String one, String other) throws IOException {
        assertThat(only(one).fingerprint()).isEqualTo(only(other).fingerprint());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "A kite lasts 24 hours | A kite lasts 12 hours",
                "A kite may fly | A kite must fly",
                "line of a kite | a kite of line"
            })
    void wordsNumbersAndTheirOrderCount(String one, String other) throws IOException {
        assertThat(only(one).fingerprint().hash())
                .isNotEqualTo(only(other).fingerprint().hash());
    }

    @Test
    void inAnExampleSignsCountAndWhiteSpaceDoesNot() throws IOException {
        String example = "```\n{\"id\": \"22\"}\n```";
        assertThat(only("```\n{\"id\":\n   \"22\"}\n```").fingerprint())
                .isEqualTo(only(example).fingerprint());
        assertThat(only("```\n{\"id\": 22}\n```").fingerprint().hash())
                .isNotEqualTo(only(example).fingerprint().hash());
    }

    @Test
    void aTableThatIsNotReadMesIsTextAsAnyOther() throws IOException {
        assertThat(only("[block:parameters]\n{ broken\n[/block]\n").text()).isEqualTo("{ broken");
    }

    @Test
    void aFileThatIsNoPageIsToldByItsName() throws IOException {
        StringBuilder said = new StringBuilder();
        said.append(refusal(folder.resolve("missing.md")));
        said.append(refusal(folder));
        said.append(refusal(Files.writeString(folder.resolve("empty.md"), " \n\n")));
        said.append(refusal(Files.writeString(folder.resolve("empty.html"), "<html><body></body></html>")));
        said.append(refusal(Files.write(folder.resolve("latin.md"), "Größe".getBytes(StandardCharsets.ISO_8859_1))));
        Path other = Files.writeString(folder.resolve("other.md"), "# Boats\n\nA boat has a sail, and no tail.\n");
        said.append(message(() -> Drift.between(KitePage.fingerprints(), KitePage.read(other))));
        Golden.matches("drift-mistakes.txt", said.toString());
    }

    private Sentence only(String markdown) throws IOException {
        Page page = KitePage.read(Files.writeString(folder.resolve("only.md"), markdown));
        assertThat(page.sentences()).hasSize(1);
        return page.sentences().get(0);
    }

    private String refusal(Path file) {
        return message(() -> KitePage.read(file));
    }

    private String message(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        Throwable thrown = Assertions.catchThrowable(call);
        assertThat(thrown).isInstanceOf(UnusablePageException.class);
        return String.valueOf(thrown.getMessage()).replace(folder.toString(), "FOLDER") + "\n";
    }
}
