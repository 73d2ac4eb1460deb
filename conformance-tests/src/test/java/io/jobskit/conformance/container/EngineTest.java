package io.jobskit.conformance.container;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EngineTest {

    @Test
    void theWordsOfAnEngineAreTakenOutOfItsAnswer() {
        assertThat(Engine.words(new IllegalStateException("Status 404: {\"message\":\"No such image: my/jobs\"}\n")))
                .isEqualTo("No such image: my/jobs");
    }

    @Test
    void theInnermostReasonIsTheOneThatIsSaid() {
        Throwable reason = new IllegalStateException("No route.\n");

        assertThat(Engine.words(new IllegalStateException("Container startup failed", reason)))
                .isEqualTo("No route");
    }

    @Test
    void wordsThatOnlyLookLikeJsonAreSaidAsTheyAre() {
        assertThat(Engine.words(new IllegalStateException("bad option {x}\nin line 1")))
                .isEqualTo("bad option {x} in line 1");
    }

    @Test
    void aReasonWithoutWordsIsCalledByItsName() {
        assertThat(Engine.words(new IllegalStateException())).isEqualTo("IllegalStateException");
    }
}
