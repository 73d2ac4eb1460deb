package io.jobskit.mock.control;

import com.fasterxml.jackson.databind.JsonNode;
import io.jobskit.mock.support.Client;
import io.jobskit.mock.support.EventReader;
import io.jobskit.mock.support.Stub;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;

/** A stub of its own for each test, and a firm whose events it hears. */
abstract class WatchedFirm {

    static final String FIRM = "watched";

    final Stub stub = Stub.start();
    final Client client = stub.client().with("Addepar-Firm", FIRM);

    @AfterEach
    final void stop() {
        stub.close();
    }

    final EventReader listen(String query) throws Exception {
        return EventReader.open(stub.port(), FIRM, query);
    }

    /** The request that was answered as the so-manieth. */
    final EventReader.Event events(int number) throws Exception {
        try (EventReader reader = listen("?since=0")) {
            reader.first(
                    "request",
                    data -> reader.events().stream()
                                    .filter(event -> event.name().equals("request"))
                                    .count()
                            >= number);
            return reader.events().stream()
                    .filter(event -> event.name().equals("request"))
                    .skip(number - 1L)
                    .findFirst()
                    .orElseThrow();
        }
    }

    final JsonNode whole(String end) throws Exception {
        try (EventReader reader = listen("?since=0")) {
            String id = reader.first(
                            "request", data -> data.path("path").asText().endsWith(end))
                    .id();
            return client.control().get("/requests/" + id).json();
        }
    }

    static boolean any(JsonNode data) {
        return data.isObject();
    }

    static Predicate<JsonNode> status(String label) {
        return data -> data.path("status").asText().equals(label);
    }
}
