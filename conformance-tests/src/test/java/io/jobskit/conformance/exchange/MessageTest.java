package io.jobskit.conformance.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is known of content that is too long for memory. */
class MessageTest {

    @TempDir
    private Path folder = Path.of("");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"a\":1,\"b\":[1,2]} | {\"b\":[1,2],\"a\":1} | true",
                "{\"a\":1.0} | {\"a\":1.00} | true",
                "{\"a\":\"\\u0041\"} | {\"a\":\"A\"} | true",
                "[[1],[2]] | [[1,2]] | false",
                "[1,2] | [2,1] | false",
                "{\"a\":{\"b\":1}} | {\"b\":{\"a\":1}} | false",
                "{\"a\":1,\"b\":2} | {\"a\":2,\"b\":1} | false",
                "{\"a\":1} | {\"a\":1.0} | false",
                "{\"a\":\"1\"} | {\"a\":1} | false",
                "{\"a\":null} | {} | false",
                "{\"a\":true} | {\"a\":false} | false",
                "[123456789012345678901] | [123456789012345678902] | false",
                "[\"\"] | [] | false",
                "[{}] | [[]] | false"
            })
    void longDocumentsSayTheSameIfTheirTreesAreEqual(String one, String other, boolean same) throws IOException {
        assertThat(message(one.strip()).hasSameJsonAs(message(other.strip()))).isEqualTo(same);
        assertThat(kept(one.strip()).hasSameJsonAs(kept(other.strip()))).isEqualTo(same);
        assertThat(kept(one.strip()).hasSameJsonAs(message(one.strip()))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"a\":1", "{\"a\":1} {}", "[1,]", "a,b\n1,2\n", "\"text\"", "12", "{\"a\" 1}"})
    void whatIsNoDocumentIsNoneHoweverLongItIs(String text) throws IOException {
        assertThat(message(text).isJson()).isFalse();
        assertThat(kept(text).isJson()).isFalse();
        assertThat(kept(text).hasSameJsonAs(kept(text))).isFalse();
    }

    @Test
    void aLongDocumentIsReadFromItsFileWhenItIsAskedFor() throws IOException {
        Message message = kept("{\"a\":1}");
        assertThat(message.content().isInMemory()).isFalse();
        assertThat(message.json().path("a").asInt()).isEqualTo(1);
        assertThat(message.document().path("a").asInt()).isEqualTo(1);
        assertThat(message.text()).isEqualTo("{\"a\":1}");
    }

    @Test
    void whatIsNoLongerKeptIsNeitherJsonNorNone() {
        Body gone = Body.kept("{".getBytes(StandardCharsets.UTF_8), 400_000, 1, Optional::empty);
        Message message = new Message(List.of(), gone, gone);
        assertThat(message.isReadable()).isFalse();
        assertThat(message.json().isMissingNode()).isTrue();
        assertThatThrownBy(message::isJson)
                .isInstanceOf(NotReadException.class)
                .hasMessage("The body has 400,000 bytes, and the kit had no room to keep all of it.");
        assertThatThrownBy(message::document).isInstanceOf(NotReadException.class);
        assertThatThrownBy(message::text).isInstanceOf(NotReadException.class);
    }

    @Test
    void whatWasSeenToBeJsonStaysSoWhenItIsGivenUp() throws IOException {
        Path file = Files.writeString(folder.resolve("body"), "{\"a\":1}");
        boolean[] isThere = {true};
        Body body = Body.kept(
                "{".getBytes(StandardCharsets.UTF_8), 7, 1, () -> isThere[0] ? Optional.of(file) : Optional.empty());
        Message message = new Message(List.of(), body, body);
        assertThat(message.isReadable()).isTrue();
        isThere[0] = false;
        assertThat(message.isJson()).isTrue();
        assertThat(message.hasSameJsonAs(message("{\"a\":1}"))).isTrue();
    }

    @Test
    void aDocumentThatIsTooLongIsNotReadAsOne() throws IOException {
        Path file = Files.writeString(folder.resolve("body"), "[1]");
        Body body = Body.kept(new byte[] {'['}, Body.LONGEST_DOCUMENT + 1, 1, () -> Optional.of(file));
        Message message = new Message(List.of(), body, body);
        assertThat(message.isJson()).isTrue();
        assertThat(message.json().isMissingNode()).isTrue();
        assertThatThrownBy(message::document)
                .isInstanceOf(NotReadException.class)
                .hasMessage("The body has 8,388,609 bytes; the kit reads documents of up to 8,388,608 bytes.");
    }

    @Test
    void aSingleValueThatNoMemoryIsSpentOnCannotBeTold() throws IOException {
        Path file = folder.resolve("body");
        byte[] letters = new byte[21_000_000];
        Arrays.fill(letters, (byte) 'a');
        Files.write(file, "[\"".getBytes(StandardCharsets.UTF_8));
        Files.write(file, letters, java.nio.file.StandardOpenOption.APPEND);
        Body body = Body.kept(new byte[] {'['}, letters.length, 1, () -> Optional.of(file));
        assertThat(new Message(List.of(), body, body).isReadable()).isFalse();
    }

    private static Message message(String text) {
        return new Message(List.of(), text.getBytes(StandardCharsets.UTF_8));
    }

    private Message kept(String text) throws IOException {
        Path file = Files.writeString(Files.createTempFile(folder, "body", ""), text);
        byte[] start = text.substring(0, 1).getBytes(StandardCharsets.UTF_8);
        Body body = Body.kept(start, text.length(), text.hashCode(), () -> Optional.of(file));
        return new Message(List.of(), body, body);
    }
}
