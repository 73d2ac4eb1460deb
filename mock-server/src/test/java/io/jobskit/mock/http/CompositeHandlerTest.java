package io.jobskit.mock.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Whatever is asked of a path, the handler that it leads to says. */
class CompositeHandlerTest {

    private final HttpHandler handlers =
            new CompositeHandler(List.of(new Named("/a", 201, 10), new Named("/ab", 202, 20)));

    @Test
    void theFirstDoorThatAPathLeadsToAnswersEverything() {
        for (String path : new String[] {"/a", "/abc"}) {
            assertThat(handlers.leadsHere(path)).isTrue();
            assertThat(handlers.bodyLimit(path, 5)).isEqualTo(10);
            assertThat(handlers.tooLarge(path, 10).status()).isEqualTo(201);
        }
    }

    @Test
    void aLaterDoorHasItsOwnLimitAndItsOwnRefusal() {
        HttpHandler reversed = new CompositeHandler(List.of(new Named("/ab", 202, 20), new Named("/a", 201, 10)));
        assertThat(reversed.bodyLimit("/a", 5)).isEqualTo(10);
        assertThat(reversed.tooLarge("/a", 10).status()).isEqualTo(201);
        assertThat(reversed.bodyLimit("/ab", 5)).isEqualTo(20);
        assertThat(reversed.tooLarge("/ab", 20).status()).isEqualTo(202);
    }

    @Test
    void aPathThatLeadsThroughNoDoorIsNotAsked() {
        assertThat(handlers.leadsHere("/b")).isFalse();
        assertThatThrownBy(() -> handlers.tooLarge("/b", 10)).hasMessage("/b leads to no handler");
    }

    private record Named(String prefix, int status, int limit) implements HttpHandler {

        @Override
        public boolean leadsHere(String path) {
            return path.startsWith(prefix);
        }

        @Override
        public HttpResponse answer(HttpRequest request) {
            return HttpResponse.of(status);
        }

        @Override
        public int bodyLimit(String path, int usual) {
            return limit;
        }

        @Override
        public HttpResponse tooLarge(String path, long most) {
            return HttpResponse.of(status);
        }
    }
}
