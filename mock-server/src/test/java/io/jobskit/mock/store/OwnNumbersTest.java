package io.jobskit.mock.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** The numbers of an owner's jobs, which come at the end and go anywhere. */
class OwnNumbersTest {

    @Test
    void theyAreThoseThatWereAppendedAndNotRemoved() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        JobIndex numbers = new JobIndex();
        List<Long> model = new ArrayList<>();
        long last = 0;
        for (int i = 0; i < 5000; i++) {
            if (random.nextInt(3) > 0) {
                last += 1 + random.nextInt(3);
                numbers.append(last);
                model.add(last);
            } else {
                boolean fromTheFirst = random.nextBoolean();
                int most = random.nextInt(6);
                long[] gone = numbers.first(most, number -> fromTheFirst || number % 2 == 0);
                numbers.removeAll(gone);
                model.removeAll(LongStream.of(gone).boxed().toList());
            }
            assertThat(numbers.all()).as("seed %d, step %d", seed, i).containsExactly(model.toArray(Long[]::new));
            assertThat(numbers.size()).isEqualTo(model.size());
            int from = random.nextInt(model.size() + 1);
            long after = from == 0 ? 0 : model.get(from - 1);
            assertThat(numbers.after(after, 3))
                    .containsExactly(model.subList(from, Math.min(model.size(), from + 3))
                            .toArray(Long[]::new));
            assertThat(numbers.newest(3))
                    .containsExactly(model.subList(Math.max(0, model.size() - 3), model.size())
                            .toArray(Long[]::new));
        }
    }

    @Test
    void whoeverLooksSeesThemAsTheyWereAtTheMoment() {
        JobIndex numbers = new JobIndex();
        LongStream.rangeClosed(1, 3).forEach(numbers::append);
        List<Long> seen = new ArrayList<>();
        numbers.first(9, number -> {
            if (number == 1) {
                numbers.removeAll(new long[] {1, 2});
                numbers.append(4);
                numbers.append(5);
                numbers.removeAll(new long[] {4});
            }
            return seen.add(number);
        });
        assertThat(seen).containsExactly(1L, 2L, 3L);
        assertThat(numbers.all()).containsExactly(3, 5);
    }
}
