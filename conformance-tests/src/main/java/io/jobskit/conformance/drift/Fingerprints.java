package io.jobskit.conformance.drift;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;

/** What is kept of the page that the catalogue rests on: a line of CSV a sentence, in the order of the page. */
public final class Fingerprints {

    /** Where the project has them. */
    public static final Path FILE = Path.of("features", "contract", "documentation.fingerprints.csv");

    private static final String HEAD = """
            # Fingerprints of the sentences of the documentation page that the requirements rest on, in the page's order. No
            # sentence is stored. A table row, a list item and a code example are one sentence each; `requirements` has the
            # ids of those that rest on it. Renewed by: ./jobs-conformance drift --renew PAGE.md
            """;

    private static final CSVFormat FORMAT = CSVFormat.DEFAULT
            .builder()
            .setHeader("section", "fingerprint", "sketch", "requirements")
            .setSkipHeaderRecord(true)
            .setCommentMarker('#')
            .setRecordSeparator('\n')
            .get();

    private final List<Known> all;

    Fingerprints(List<Known> all) {
        this.all = List.copyOf(all);
    }

    /** Those that the kit ships. */
    public static Fingerprints shipped() {
        try (InputStream file = Fingerprints.class.getResourceAsStream("/contract/documentation.fingerprints.csv")) {
            if (file == null) {
                throw new IllegalStateException(
                        "There is no contract/documentation.fingerprints.csv on the class path.");
            }
            return of("documentation.fingerprints.csv", new String(file.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("The fingerprints of the documentation cannot be read.", e);
        }
    }

    /**
     * Those of a file.
     *
     * @throws UnusablePageException if there is no such file, or it holds something else
     */
    public static Fingerprints read(Path file) {
        try {
            return of(file.toString(), Files.readString(file));
        } catch (IOException unreadable) {
            throw new UnusablePageException("The fingerprints '%s' cannot be read: %s.".formatted(file, unreadable));
        }
    }

    private static Fingerprints of(String name, String csv) {
        List<Known> all = new ArrayList<>();
        try (var rows = FORMAT.parse(new StringReader(csv))) {
            for (CSVRecord row : rows) {
                if (row.size() != 4
                        || !row.get(1).matches("[0-9a-f]{16}")
                        || !row.get(2).matches("[0-9a-f]{32}")) {
                    throw new UnusablePageException(
                            "'%s', record %d: it must be a section, 16 and 32 hexadecimal digits, and ids with blanks between them."
                                    .formatted(name, row.getRecordNumber()));
                }
                all.add(new Known(all.size(), row.get(0), new Fingerprint(row.get(1), row.get(2)), ids(row.get(3))));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Fingerprints(all);
    }

    private static List<String> ids(String list) {
        return list.isBlank() ? List.of() : List.of(list.strip().split(" +"));
    }

    /**
     * Writes them into a file.
     *
     * @throws UnusablePageException if that cannot be done
     */
    public void write(Path file) {
        try {
            Files.writeString(file, csv());
        } catch (IOException e) {
            throw new UnusablePageException("The fingerprints '%s' cannot be written: %s.".formatted(file, e));
        }
    }

    String csv() {
        StringBuilder text = new StringBuilder(HEAD);
        try (CSVPrinter printer =
                new CSVPrinter(text, FORMAT.builder().setSkipHeaderRecord(false).get())) {
            for (Known known : all) {
                printer.printRecord(
                        known.section(),
                        known.fingerprint().hash(),
                        known.fingerprint().sketch(),
                        String.join(" ", known.requirements()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    /** The ids of all requirements that rest on a sentence. */
    public Set<String> requirements() {
        Set<String> ids = new TreeSet<>();
        all.forEach(known -> ids.addAll(known.requirements()));
        return ids;
    }

    List<Known> all() {
        return all;
    }
}
