package io.jobskit.mock.files;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.jobskit.mock.job.OutputType;
import io.jobskit.mock.json.NotUtf8Exception;
import io.jobskit.mock.json.UnreadableJsonException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * A result file that was found right from beginning to end, as it was then.
 *
 * @param version tells the file from what it becomes when somebody changes it
 * @param digest of what it holds
 */
record CheckedFile(Path path, Version version, String digest, FileContent content) {

    /** Part of every entity tag; to be raised when the same file begins to give other bytes. */
    private static final String GENERATION = "own-results-1";

    /** What the file system says of a file. */
    record Version(FileTime modified, long size, @Nullable Object key) {

        static Version of(Path path) throws IOException {
            BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
            return new Version(attributes.lastModifiedTime(), attributes.size(), attributes.fileKey());
        }
    }

    /** Reads the whole file. */
    static CheckedFile check(Path path, boolean json) throws ResultFileException {
        MessageDigest digest = sha256();
        try {
            Version version = Version.of(path);
            try (InputStream in = new DigestInputStream(Files.newInputStream(path), digest)) {
                FileContent content = json ? twice(in, path) : CsvContent.check(in);
                return new CheckedFile(path, version, HexFormat.of().formatHex(digest.digest()), content);
            }
        } catch (FileProblem problem) {
            String said = String.valueOf(problem.getMessage());
            throw problem.line() == 0
                    ? ResultFileException.of(path, said)
                    : ResultFileException.atLine(path, problem.line(), said);
        } catch (JsonProcessingException | NotUtf8Exception malformed) {
            throw ResultFileException.of(
                    path, String.valueOf(UnreadableJsonException.of(malformed).getMessage()));
        } catch (IOException unreadable) {
            throw ResultFileException.unreadable(path, unreadable);
        }
    }

    /** The strong entity tag of the file's results in that format, quotes included. */
    String entityTag(OutputType type) {
        MessageDigest tag = sha256();
        tag.update((GENERATION + '\n' + type.name() + '\n' + digest).getBytes(StandardCharsets.US_ASCII));
        return '"' + HexFormat.of().formatHex(tag.digest(), 0, 16) + '"';
    }

    /**
     * The bytes of the file.
     *
     * @throws IOException if it is no longer the file that was checked, whose length and entity tag are told already
     */
    InputStream open() throws IOException {
        if (!Version.of(path).equals(version)) {
            throw new IOException(path + " has changed");
        }
        return Files.newInputStream(path);
    }

    private static FileContent twice(InputStream first, Path path) throws IOException {
        try (InputStream second = Files.newInputStream(path)) {
            return JsonContent.check(first, second);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
