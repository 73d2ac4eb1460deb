package io.jobskit.conformance.drift;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobskit.conformance.drift.Change.Kind;
import io.jobskit.contract.catalogue.Catalogue;
import io.jobskit.testing.Golden;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DriftTest {

    /** A sentence that changed, one that moved, one that is gone, one that is new; one in a section that nobody names, and one in an example. */
    private static final String[] TODAY = {
        "more than 2 hours.", "more than 3 hours.",
        "| `Flying`  | The kite is in the air, and on its line. |\n", "",
        "- `201 Created`: The kite is yours.",
                "- `201 Created`: The kite is yours.\n- `418 I am a teapot`: No kite here.",
        "\"red\"", "\"blue\"",
        "Each kite has a tail.\n", "Something about tails.\n",
        "Tell us where the kite was last seen.", "Bring it back.\n\n## News\n\nTell us where the kite was last seen."
    };

    @TempDir
    private Path folder;

    private final DriftText text = new DriftText(Catalogue.shipped());

    @Test
    void thePageItselfHasNoDrift() {
        Drift drift = Drift.between(KitePage.fingerprints(), KitePage.read(KitePage.HTML));
        assertThat(drift.isAny()).isFalse();
        assertThat(text.of(drift, false))
                .isEqualTo(KitePage.HTML
                        + " has not changed since the requirements were written: all 21 sentences are the same.\n");
    }

    @Test
    void whatChangedMovedVanishedOrIsNewIsTold() {
        Drift drift = Drift.between(KitePage.fingerprints(), KitePage.edited(folder, TODAY));
        assertThat(drift.isAny()).isTrue();
        Golden.matches("drift.txt", text.of(drift, false).replace(folder.toString(), "FOLDER"));
        Golden.matches("drift-all.txt", text.of(drift, true).replace(folder.toString(), "FOLDER"));
    }

    @Test
    void aSentenceThatIsSaidTwiceIsKnownTwice() {
        Page twice = KitePage.edited(folder, "Nothing at all.", "Nothing at all.\n\nNothing at all.");
        Drift drift = Drift.between(KitePage.fingerprints(), twice);
        assertThat(drift.count(Kind.NEW)).isEqualTo(1);
        assertThat(drift.count(Kind.SAME)).isEqualTo(21);
        Drift back = Drift.between(drift.renewed(), KitePage.read(KitePage.MARKDOWN));
        assertThat(back.count(Kind.VANISHED)).isEqualTo(1);
    }

    @Test
    void theMostAlikeOfSeveralIsTheChangedOne() {
        Page today = KitePage.edited(
                folder,
                "The kite lies in its bag.",
                "The kite lies in its box.",
                "| `Flying`  | The kite is in the air, and on its line. |",
                "| `Flying`  | The kite is in the air, and on a line. |");
        Drift drift = Drift.between(KitePage.fingerprints(), today);
        assertThat(drift.changes())
                .filteredOn(change -> change.is(Kind.CHANGED))
                .extracting(Change::requirements)
                .containsExactly(List.of(), List.of("STATUS-01", "STATUS-03"));
    }

    @Test
    void renewedFingerprintsKeepTheRequirementsOfWhatIsStillThere() {
        Page today = KitePage.edited(folder, TODAY);
        Drift drift = Drift.between(KitePage.fingerprints(), today);
        Path file = folder.resolve("kept.csv");
        drift.renewed().write(file);
        assertThat(Fingerprints.read(file).all()).isEqualTo(drift.renewed().all());
        assertThat(Drift.between(Fingerprints.read(file), today).isAny()).isFalse();
        assertThat(Fingerprints.read(file).requirements()).containsExactly("CREATE-01", "READ-02", "STATUS-12");
        Golden.matches("drift-renewed.txt", text.renewed(drift, Path.of("kept.csv")));
    }

    @Test
    void noWordOfTheSentencesIsStored() throws Exception {
        Path file = folder.resolve("kept.csv");
        KitePage.fingerprints().write(file);
        List<String> lines = Files.readAllLines(file);
        assertThat(lines.stream().filter(line -> !line.startsWith("#")).skip(1))
                .hasSize(21)
                .allMatch(
                        line -> line.matches(
                                "(Top of the page|Status|Lend a kite|Lost kites|\"#[0-9a-f]{16}\"),[0-9a-f]{16},[0-9a-f]{32},[A-Z0-9 -]*"));
    }
}
