package io.jobskit.mock.snapshot;

import io.jobskit.mock.job.Behavior;
import io.jobskit.mock.job.Status;
import io.jobskit.mock.support.Client;
import io.jobskit.mock.support.Reply;
import io.jobskit.mock.support.Requests;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** A firm to which anything may have happened that can: the same with the same seed. */
final class RandomFirm {

    private static final List<String> USERS = List.of("full", "other-user", "zoë");

    private final Random random;
    private final Client client;
    private final List<String> ids = new ArrayList<>();

    RandomFirm(Random random, Client client) {
        this.random = random;
        this.client = client;
    }

    /** The users who may have created jobs. */
    static List<String> users() {
        return USERS;
    }

    /** The ids of the jobs. */
    List<String> ids() {
        return ids;
    }

    /** Lets so many things happen. */
    void live(int deeds) {
        for (int i = 0; i < deeds; i++) {
            act();
        }
    }

    private void act() {
        int deed = random.nextInt(12);
        if (ids.isEmpty() || deed < 4) {
            create();
            return;
        }
        String id = pick(ids);
        switch (deed) {
            case 4 -> client.as(pick(USERS)).send("DELETE", "/v1/jobs/" + id, BodyPublishers.noBody());
            case 5 -> move(id);
            case 6 -> client.control().release(id);
            case 7 -> client.control().age(id, "{\"by\": \"PT" + random.nextInt(60 * 26) + "M\"}");
            case 8 -> client.control().advance(Duration.ofMillis(random.nextInt(2000)));
            case 9 -> client.control().advance(Duration.ofMinutes(random.nextInt(300)));
            default -> client.as(pick(USERS)).get("/v1/jobs/" + id);
        }
    }

    private void create() {
        Behavior behavior = pick(List.of(Behavior.values()));
        String portfolio = String.valueOf(behavior.number() == 0 ? 22 : behavior.number());
        Client creator = client.as(pick(USERS)).with("Jobs-Control", random.nextInt(4) == 0 ? "hold" : "run");
        Reply created = random.nextBoolean()
                ? creator.createView(Requests.view(pick(List.of("csv", "json", "TSV")))
                        .put("portfolio_id", portfolio)
                        .put("view_id", random.nextBoolean() ? "\"Übersicht\" </script>" : "2"))
                : creator.createQuery(Requests.query("portfolio_id", "[" + portfolio + "]")
                        .put("result_rows", random.nextInt(20))
                        .set(
                                "filters",
                                Requests.json(pick(List.of(
                                        "[]",
                                        "[{'attribute': 'value', 'type': 'number', 'operator': 'range',"
                                                + " 'ranges': [{'from': 1.50, 'to': 2.5e3}]}]")))));
        ids.add(created.accepted(client).id());
    }

    private void move(String id) {
        Status status = pick(List.of(Status.values()));
        String errors = random.nextBoolean()
                ? ", \"errors\": [{\"status\": \"400\", \"title\": \"Bad\", \"detail\": \"so \\\"it\\\" is\"}]"
                : "";
        client.control()
                .move(
                        id,
                        "{\"status\": \"" + status.label() + "\", \"percent_complete\": " + random.nextInt(100) / 100.0
                                + errors + "}");
    }

    private <T> T pick(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
