package io.jobskit.conformance.notation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jobskit.conformance.exchange.Body;
import io.jobskit.conformance.exchange.Message;
import io.jobskit.conformance.exchange.NotReadException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Results that are compared, however long they are. */
class ResultsTextTest {

    private static final String ROWS = "Name,Value\n" + "Holding number one,12.5\n".repeat(1000);

    @TempDir
    private Path folder = Path.of("");

    @Test
    void anyLineGivesResultsAway() throws IOException {
        Message refusal = message("{\"detail\":\"Holding number one,12.5 is not yours\"}");
        assertThat(ResultsText.isGivenAway(message(ROWS), refusal)).isTrue();
        assertThat(ResultsText.isGivenAway(kept(ROWS, 100), refusal)).isTrue();
    }

    @Test
    void aLineFarBehindTheBeginningGivesLongResultsAwayAsWell() throws IOException {
        String last = ROWS + "The very last holding,1\r\n";
        assertThat(ResultsText.isGivenAway(kept(last, 100), message("See: The very last holding,1.")))
                .isTrue();
    }

    @Test
    void whatIsShortMayBeThereByChance() throws IOException {
        Message refusal = message("{\"title\":\"Not Found\",\"detail\":\"Name,Value\"}");
        assertThat(ResultsText.isGivenAway(message(ROWS), refusal)).isFalse();
        assertThat(ResultsText.isGivenAway(kept(ROWS, 100), refusal)).isFalse();
        assertThat(ResultsText.isGivenAway(kept(ROWS, 100), message(""))).isFalse();
    }

    @Test
    void aLongAnswerGivesResultsAwayIfItHasThemWholeOrALineOfTheirBeginning() throws IOException {
        assertThat(ResultsText.isGivenAway(unread(kept(ROWS, 100)), unread(kept(ROWS, 100))))
                .isTrue();
        assertThat(ResultsText.isGivenAway(message(ROWS), unread(kept("Sorry\n" + ROWS, 100))))
                .isTrue();
    }

    @Test
    void aLongAnswerThatDoesNotSoIsNotSaidToGiveNothingAway() throws IOException {
        Message page = unread(kept("<html>" + "no such results ".repeat(100) + "</html>", 100));
        assertThatThrownBy(() -> ResultsText.isGivenAway(message(ROWS), page))
                .isInstanceOf(NotReadException.class)
                .hasMessageContaining("too many to be searched for each line of the results");
    }

    @Test
    void aLineWithoutAnEndIsTakenInPieces() throws IOException {
        char[] letters = new char[1_000_000];
        Arrays.fill(letters, 'a');
        Message line = kept(new String(letters), 100);
        assertThat(ResultsText.isGivenAway(line, message("a".repeat(100)))).isFalse();
    }

    @Test
    void theSameResultsAreTheSameHoweverLongTheyAre() throws IOException {
        assertThat(ResultsText.isTheSame(kept(ROWS, 100), kept(ROWS, 100))).isTrue();
        assertThat(ResultsText.isTheSame(kept("{\"a\":1,\"b\":2}", 1), kept("{\"b\":2,\"a\":1}", 1)))
                .isTrue();
        assertThat(ResultsText.isTheSame(kept("{\"a\":1,\"b\":2}", 1), kept("{\"b\":2,\"a\":3}", 1)))
                .isFalse();
        assertThat(ResultsText.isTheSame(kept(ROWS, 100), kept(ROWS + "x", 100)))
                .isFalse();
    }

    private static Message message(String text) {
        return new Message(List.of(), text.getBytes(StandardCharsets.UTF_8));
    }

    private Message kept(String text, int start) throws IOException {
        Path file = Files.writeString(Files.createTempFile(folder, "body", ""), text);
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        Body body =
                Body.kept(Arrays.copyOf(bytes, start), bytes.length, Arrays.hashCode(bytes), () -> Optional.of(file));
        return new Message(List.of(), body, body);
    }

    /** The same as if it were too long to be read as one document. */
    private static Message unread(Message message) {
        Body content = message.content();
        Body longer = Body.kept(content.start(), Body.LONGEST_DOCUMENT + content.length(), 1, content::file);
        return new Message(List.of(), longer, longer);
    }
}
