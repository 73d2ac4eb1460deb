package io.jobskit.conformance.drift;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A small page about kites, as Markdown and as HTML, and requirements that rest on a few of its sentences. */
final class KitePage {

    static final Path MARKDOWN = Path.of("src/test/resources/drift/page.md");
    static final Path HTML = Path.of("src/test/resources/drift/page.html");

    /** As a catalogue names them. */
    static final List<String> SECTIONS = List.of("Status", "Lend a kite", "Lost kites", "Response codes");

    /** Ids of the real catalogue, so that reports can say what they ask. */
    private static final Map<String, List<String>> RESTING = Map.of(
            "Flying | The kite is in the air, and on its line.", List.of("STATUS-01", "STATUS-03"),
            "Nobody keeps a kite for more than 2 hours.", List.of("STATUS-12"),
            "201 Created: The kite is yours.", List.of("CREATE-01"),
            "Tell us where the kite was last seen.", List.of("READ-02"));

    private KitePage() {}

    static Page read(Path file) {
        return Page.read(file, SECTIONS);
    }

    /** The page after these replacements, in that folder: what to replace, by what, what, by what. */
    static Page edited(Path folder, String... replacements) {
        try {
            String text = Files.readString(MARKDOWN);
            for (int i = 0; i < replacements.length; i += 2) {
                if (!text.contains(replacements[i])) {
                    throw new IllegalArgumentException("The page has no [" + replacements[i] + "].");
                }
                text = text.replace(replacements[i], replacements[i + 1]);
            }
            return read(Files.writeString(folder.resolve("today.md"), text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is kept of the page. */
    static Fingerprints fingerprints() {
        return new Fingerprints(read(MARKDOWN).sentences().stream()
                .map(sentence -> new Known(
                        sentence.place(),
                        sentence.section(),
                        sentence.fingerprint(),
                        RESTING.getOrDefault(sentence.text(), List.of())))
                .toList());
    }
}
