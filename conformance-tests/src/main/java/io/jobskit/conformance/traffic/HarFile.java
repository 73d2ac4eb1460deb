package io.jobskit.conformance.traffic;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.jobskit.conformance.failure.ValueWords;
import io.jobskit.conformance.target.TargetFile;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A HAR (HTTP Archive 1.2), as the developer tools of browsers write it, and proxies. */
public final class HarFile {

    /** Where the Jobs API is if the file does not say. */
    private static final String NOWHERE = "http://unknown.invalid";

    private static final int ID = 4;

    /** A body of any length is one text in it. */
    private static final ObjectMapper JSON = new ObjectMapper(JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(Integer.MAX_VALUE)
                    .build())
            .build());

    private final String name;
    private final String id;
    private final List<HarEntry> entries;

    private HarFile(String name, String id, List<HarEntry> entries) {
        this.name = name;
        this.id = id;
        this.entries = entries;
    }

    /**
     * Reads it.
     *
     * @throws UnusableTrafficException if there is none, or it is no HAR
     */
    public static HarFile read(Path file) {
        try {
            byte[] bytes = Files.readAllBytes(file);
            JsonNode list = JSON.readTree(bytes).at("/log/entries");
            if (!list.isArray()) {
                throw new UnusableTrafficException(
                        "%s is not a HAR file: the list log.entries is missing. Browsers and proxies write a HAR file when they export traffic."
                                .formatted(file));
            }
            List<HarEntry> entries = new ArrayList<>();
            list.forEach(entry -> entries.add(new HarEntry(entries.size(), entry)));
            return new HarFile(file.toString(), digest(bytes), entries);
        } catch (NoSuchFileException missing) {
            throw new UnusableTrafficException(file + ": there is no such file.");
        } catch (JsonProcessingException broken) {
            throw new UnusableTrafficException("%s, line %d is not JSON: a HAR file must be JSON."
                    .formatted(file, Math.max(1, broken.getLocation().getLineNr())));
        } catch (IOException unreadable) {
            throw new UnusableTrafficException(
                    file + " cannot be read" + (Files.isDirectory(file) ? ": it is a folder." : "."));
        }
    }

    private static String digest(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes), 0, ID);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The Jobs API at the one address at which it is in the file; without an exchange if it is at none. */
    public Traffic traffic() {
        Map<URI, Long> bases = bases();
        if (bases.size() > 1) {
            throw new UnusableTrafficException(
                    "%s has requests to the Jobs API at %d addresses: %s. Name one of these addresses with --base-url."
                            .formatted(name, bases.size(), named(bases)));
        }
        return at(bases.keySet().stream().findFirst().map(URI::toString).orElse(NOWHERE));
    }

    /**
     * The Jobs API at that address; without an exchange if the file does not have it there.
     *
     * @throws io.jobskit.conformance.target.UnusableFileException if that is no address that a target can have
     */
    public Traffic at(String baseUrl) {
        TargetFile known = TargetFile.ofBaseUrl(baseUrl);
        URI base = RecordedRoute.baseOf(URI.create(baseUrl.strip().replaceFirst("/+$", "")));
        try {
            JobsApiTraffic selection = new JobsApiTraffic(entries, base);
            return new Traffic(id, selection.targetOf(known.at(base)), selection.exchanges(), summary(selection, base));
        } catch (UnusableTrafficException broken) {
            throw new UnusableTrafficException(name + ": " + broken.getMessage());
        }
    }

    private String summary(JobsApiTraffic selection, URI base) {
        if (selection.ofApi() == 0) {
            Map<URI, Long> bases = bases();
            return "There is no request to the Jobs API in %s%s: %s."
                    .formatted(
                            name,
                            base.toString().equals(NOWHERE) ? "" : " at " + base,
                            bases.isEmpty()
                                    ? "none of its %s has an address with /v1/jobs"
                                            .formatted(ValueWords.count(entries.size(), "entry", "entries"))
                                    : "the file has /v1/jobs at " + named(bases));
        }
        return "%s: %d of %s are of the Jobs API at %s; left out: %s, %s."
                .formatted(
                        name,
                        selection.ofApi(),
                        ValueWords.count(entries.size(), "entry", "entries"),
                        base,
                        ValueWords.count(selection.cached(), "answer from a cache", "answers from a cache"),
                        ValueWords.count(selection.preflights(), "preflight", "preflights"));
    }

    private Map<URI, Long> bases() {
        return entries.stream()
                .filter(entry -> !entry.isPreflight())
                .flatMap(entry -> entry.address().flatMap(RecordedRoute::base).stream())
                .collect(Collectors.groupingBy(base -> base, TreeMap::new, Collectors.counting()));
    }

    private static String named(Map<URI, Long> bases) {
        return bases.entrySet().stream()
                .map(base -> "%s (%s)".formatted(base.getKey(), ValueWords.count(base.getValue(), "entry", "entries")))
                .collect(Collectors.joining(", "));
    }
}
