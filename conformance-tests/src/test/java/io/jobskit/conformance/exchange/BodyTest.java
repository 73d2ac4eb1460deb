package io.jobskit.conformance.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class BodyTest {

    @Test
    void aBodyIsLookedAtOnceForEachThingThatIsAskedOfIt() {
        AtomicInteger looks = new AtomicInteger();
        Body body = body("a,b");
        for (int i = 0; i < 3; i++) {
            assertThat(body.told("columns", Integer.class, all -> looks.incrementAndGet()))
                    .isEqualTo(1);
        }
        assertThat(body.told("rows", Integer.class, all -> looks.incrementAndGet()))
                .isEqualTo(2);
    }

    @Test
    void bodiesAreAlikeByTheirBytesNotByTheirLength() {
        assertThat(body("a,b").likeness())
                .isEqualTo(body("a,b").likeness())
                .isNotEqualTo(body("a;b").likeness());
        assertThat(Body.kept(new byte[1], 9, 7, Optional::empty).likeness())
                .isEqualTo(Body.kept(new byte[1], 9, 7, Optional::empty).likeness())
                .isNotEqualTo(Body.kept(new byte[1], 9, 8, Optional::empty).likeness());
    }

    private static Body body(String text) {
        return Body.of(text.getBytes(StandardCharsets.UTF_8));
    }
}
