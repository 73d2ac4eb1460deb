package io.jobskit.conformance.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jobskit.conformance.exchange.Body;
import io.jobskit.conformance.exchange.Fingerprint;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

/** Where the bodies of a run are kept. */
class BodyStoreTest {

    private static final int LONG = Body.LONGEST_IN_MEMORY + 100_000;

    @Test
    void aShortBodyStaysInMemory() throws IOException {
        try (BodyStore store = new BodyStore()) {
            Body body = store.read(bytes(Body.LONGEST_IN_MEMORY, 'a'));
            assertThat(body.isInMemory()).isTrue();
            assertThat(body.length()).isEqualTo(Body.LONGEST_IN_MEMORY);
            assertThat(body.file()).isEmpty();
        }
    }

    @Test
    void aLongBodyIsInAFileUntilTheRunIsOver() throws IOException {
        Path file;
        try (BodyStore store = new BodyStore()) {
            Body body = store.read(bytes(LONG, 'a'));
            file = body.file().orElseThrow();
            assertThat(body.isInMemory()).isFalse();
            assertThat(body.length()).isEqualTo(LONG);
            assertThat(body.start()).hasSize(Body.START).containsOnly('a');
            assertThat(body.bytes()).hasSize(LONG).containsOnly('a');
            assertThat(file).hasSize(LONG);
        }
        assertThat(file).doesNotExist();
        assertThat(file.getParent()).doesNotExist();
    }

    @Test
    void longBodiesAreTheSameIfTheirBytesAre() throws IOException {
        try (BodyStore store = new BodyStore()) {
            Body body = store.read(bytes(LONG, 'a'));
            assertThat(body.hasSameBytesAs(store.read(bytes(LONG, 'a')))).isTrue();
            assertThat(body.hasSameBytesAs(store.read(bytes(LONG + 1, 'a')))).isFalse();
            InputStream lastIsOther = new SequenceInputStream(bytes(LONG - 1, 'a'), bytes(1, 'b'));
            assertThat(body.hasSameBytesAs(store.read(lastIsOther))).isFalse();
            assertThat(Fingerprint.of(body)).matches("624,288 bytes, SHA-256 [0-9a-f]{64}");
        }
    }

    @Test
    void theOldestAreGivenUpWhereThereIsNoMoreRoom() throws IOException {
        try (BodyStore store = new BodyStore(2L * LONG)) {
            Body first = store.read(bytes(LONG, 'a'));
            Body second = store.read(bytes(LONG, 'b'));
            Body third = store.read(bytes(LONG, 'c'));
            assertThat(first.file()).isEmpty();
            assertThat(first.start()).containsOnly('a');
            assertThat(second.file()).isPresent();
            assertThat(third.file()).isPresent();
        }
    }

    @Test
    void aBodyThatFindsNoRoomIsReadAllTheSame() throws IOException {
        try (BodyStore store = new BodyStore(LONG - 1L)) {
            Body body = store.read(bytes(LONG, 'a'));
            assertThat(body.length()).isEqualTo(LONG);
            assertThat(body.file()).isEmpty();
            assertThat(body.isDocument()).isFalse();
        }
    }

    @Test
    void aBodyThatBreaksOffLeavesNoFile() throws IOException {
        try (BodyStore store = new BodyStore()) {
            Path folder = store.read(bytes(LONG, 'a')).file().orElseThrow().getParent();
            InputStream broken = new FilterInputStream(bytes(2 * LONG, 'a')) {
                @Override
                public int read(byte[] into, int offset, int length) throws IOException {
                    if (available() < LONG) {
                        throw new IOException("cut");
                    }
                    return super.read(into, offset, length);
                }
            };
            assertThatThrownBy(() -> store.read(broken)).isInstanceOf(IOException.class);
            try (var files = Files.list(folder)) {
                assertThat(files).hasSize(1);
            }
        }
    }

    @Test
    void whatIsShortOnTheWireMayHoldMuch() throws IOException {
        try (BodyStore store = new BodyStore()) {
            Body zipped = Body.of(zipped(LONG));
            Body plain = store.decoded(zipped, " GZip ");
            assertThat(zipped.isInMemory()).isTrue();
            assertThat(plain.isInMemory()).isFalse();
            assertThat(plain.length()).isEqualTo(LONG);
        }
    }

    @Test
    void whatGrowsBeyondAllRoomIsNotReadToItsEnd() throws IOException {
        try (BodyStore store = new BodyStore(LONG)) {
            Body plain = store.decoded(Body.of(zipped(100 * LONG)), "gzip");
            assertThat(plain.file()).isEmpty();
            assertThat(plain.length()).isBetween((long) LONG, 2L * LONG);
        }
    }

    @Test
    void whatIsNotCodedAsItSaysIsLeftAsItIs() throws IOException {
        try (BodyStore store = new BodyStore()) {
            Body plain = Body.of(new byte[] {1, 2, 3});
            byte[] whole = zipped(10);
            Body cut = Body.of(Arrays.copyOf(whole, whole.length - 9));
            assertThat(store.decoded(plain, "gzip")).isSameAs(plain);
            assertThat(store.decoded(cut, "gzip")).isSameAs(cut);
            assertThat(store.decoded(Body.of(whole), "br").bytes()).isEqualTo(whole);
        }
    }

    private static byte[] zipped(int length) throws IOException {
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(zipped)) {
            bytes(length, 'a').transferTo(zip);
        }
        return zipped.toByteArray();
    }

    private static InputStream bytes(int length, char letter) {
        byte[] bytes = new byte[length];
        Arrays.fill(bytes, (byte) letter);
        return new ByteArrayInputStream(bytes);
    }
}
