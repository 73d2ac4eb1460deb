package io.jobskit.contract.verdict;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Reads a verdict of this version or of the one before. */
final class VerdictReader {

    /** What tells how the rest is to be read; the first version does not name itself. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    private record Head(
            @JsonProperty(required = false) @JsonDeserialize(using = Absent.IsOne.class)
            int version) {}

    /** The exchanges alone, which the rest names by their numbers. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    private record Exchanges(List<ExchangeRecord> exchanges) {}

    private VerdictReader() {}

    static VerdictFile read(Path file) {
        byte[] json = bytes(file);
        try {
            VerdictFile verdict = read(file, json);
            Consistency.mistake(verdict).ifPresent(mistake -> {
                throw new UnusableVerdictException(file + ": " + mistake);
            });
            return verdict;
        } catch (JacksonException mistake) {
            throw new UnusableVerdictException(new ParseError(file, json).of(mistake));
        } catch (IOException unreadable) {
            throw unreadable(file, unreadable);
        }
    }

    private static VerdictFile read(Path file, byte[] json) throws IOException {
        int version = VerdictJson.reader(Head.class).<Head>readValue(json).version();
        return switch (version) {
            case 1 -> VersionOne.read(file, json);
            case VerdictFile.VERSION ->
                VerdictJson.reader(VerdictFile.class)
                        .withAttribute(ExchangeNumbers.class, exchanges(file, json))
                        .readValue(json);
            default ->
                throw new UnusableVerdictException(String.format(
                        Locale.ROOT,
                        "%s: version is '%d'; this kit reads 1 and %d.",
                        file,
                        version,
                        VerdictFile.VERSION));
        };
    }

    private static Map<Integer, ExchangeRecord> exchanges(Path file, byte[] json) throws IOException {
        Exchanges read = VerdictJson.reader(Exchanges.class).readValue(json);
        Map<Integer, ExchangeRecord> byNumber = new HashMap<>();
        for (int at = 0; at < read.exchanges().size(); at++) {
            int number = read.exchanges().get(at).number();
            if (number < 1 || byNumber.put(number, read.exchanges().get(at)) != null) {
                throw new UnusableVerdictException(String.format(
                        Locale.ROOT,
                        "%s: exchanges[%d].number is '%d'; it should be more than 0 and appear once.",
                        file,
                        at,
                        number));
            }
        }
        return byNumber;
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (NoSuchFileException missing) {
            throw new UnusableVerdictException(String.format(Locale.ROOT, "%s: there is no such file.", file));
        } catch (IOException unreadable) {
            throw unreadable(file, unreadable);
        }
    }

    private static UnusableVerdictException unreadable(Path file, IOException cause) {
        return new UnusableVerdictException(
                String.format(Locale.ROOT, "%s cannot be read: %s", file, cause.getMessage()));
    }
}
