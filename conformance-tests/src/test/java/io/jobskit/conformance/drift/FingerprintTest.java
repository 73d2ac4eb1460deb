package io.jobskit.conformance.drift;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FingerprintTest {

    private static final double ALIKE = 0.35;

    private final Random random = new Random(20_26);

    @Test
    void oneWordOfTenMakesASentenceLessAlikeAndStillAlike() {
        for (int i = 0; i < 200; i++) {
            List<String> before = sentence(10);
            List<String> after = new ArrayList<>(before);
            after.set(random.nextInt(10), "replaced");
            assertThat(likeness(before, after)).isBetween(ALIKE, 0.99);
        }
    }

    @Test
    void sentencesThatShareNoWordAreNotAlike() {
        for (int i = 0; i < 200; i++) {
            assertThat(likeness(sentence(10), sentence(12))).isLessThan(ALIKE);
        }
    }

    @Test
    void aSentenceIsWhollyLikeItself() {
        List<String> sentence = sentence(6);
        assertThat(likeness(sentence, sentence)).isEqualTo(1);
    }

    /** Kept files hold these: a change of how they are made would make every page a drift. */
    @Test
    void aFingerprintStaysWhatItIs() {
        assertThat(Fingerprint.of(List.of("a", "kite", "has", "a", "tail")))
                .isEqualTo(new Fingerprint("d28fa44c6a5ab30c", "a7eba03068bd342baeec1b003266fcb4"));
    }

    private static double likeness(List<String> one, List<String> other) {
        return Fingerprint.of(one).likeness(Fingerprint.of(other));
    }

    private List<String> sentence(int words) {
        return random.ints(words, 0, 1_000_000).mapToObj(Integer::toString).toList();
    }
}
