package io.jobskit.conformance.proof.mutant;

import io.jobskit.conformance.proof.twist.Ask;
import io.jobskit.conformance.proof.twist.Reply;
import io.jobskit.conformance.proof.twist.Tricks;
import io.jobskit.conformance.proof.twist.Twist;
import io.jobskit.conformance.proof.twist.Wiring;
import java.util.List;
import java.util.function.UnaryOperator;

/** Servers whose 303 leads no ordinary client to the results. */
final class LocationMutants {

    private static final String OWN = "DOWNLOAD-16";

    private LocationMutants() {}

    static List<Mutant> all() {
        return List.of(
                Mutant.of(
                                "LeavesItsPathOutOfALocation",
                                OWN,
                                () -> reading(path -> path + "/download").on(Wiring.below("/tenants/7")))
                        .subtle("only below a path"),
                Mutant.of(
                                "LeavesItsPathOutOfTheLocationOfResults",
                                OWN,
                                () -> downloading(path -> path.replace("/v1/jobs/", "/v1/results/")
                                                .replace("/download", ""))
                                        .on(Wiring.below("/tenants/7")))
                        .subtle("only below a path, and only when results are downloaded"),
                reading("LeadsBesideTheListing", path -> path.replaceFirst("/v1/", "") + "/download"),
                reading("LeadsUpOnceTooOften", path -> "../.." + path.substring(3) + "/download"),
                reading("HasABlankInALocation", path -> path + "/download?name=portfolio data"),
                reading("HasAnAccentInALocation", path -> path + "/download?name=donn\u00e9es"),
                reading("HasTwoLocations", path -> path + "/download\r\nLocation: " + path),
                reading("HasAnEmptyLocation", path -> "").with("to read a job with a 303 takes a Location", "READ-01"),
                reading("LeadsAwayFromHttp", path -> "ftp://127.0.0.1" + path + "/download"),
                reading("ForgetsTheHostOfALocation", path -> "http:" + path + "/download"),
                Mutant.of("LeadsInACircle", OWN, LocationMutants::circle),
                Mutant.of("SaysForViewsAloneWhereResultsAre", "READ-07", () -> (ask, server) -> {
                            Reply reply = server.send(ask);
                            return ask.isRead() && server.isQuery(ask.id()) ? reply.without("Location") : reply;
                        })
                        .subtle("only for queries"),
                Mutant.of(
                                "LeadsFromReadingsNowhere",
                                "READ-07",
                                () -> Tricks.answers(
                                        ask -> ask.isRead(),
                                        reply -> reply.headers().containsKey("Location")
                                                ? reply.with("Location", "/v1/results/none")
                                                : reply))
                        .subtle("only in the Location of a 200"));
    }

    private static Mutant reading(String name, UnaryOperator<String> location) {
        return Mutant.of(name, OWN, () -> reading(location));
    }

    private static Twist reading(UnaryOperator<String> location) {
        return (ask, server) -> {
            Reply reply = server.send(ask);
            boolean isCompleted = ask.isRead()
                    && reply.is(200)
                    && reply.json().at("/data/attributes/status").asText().equals("Completed");
            return isCompleted ? reply.withStatus(303).with("Location", location.apply(ask.path())) : reply;
        };
    }

    /** The results are in a store, to which it leads whoever downloads them. */
    private static Twist downloading(UnaryOperator<String> location) {
        return (ask, server) -> {
            if (ask.path().startsWith("/v1/results/")) {
                String id = ask.path().substring("/v1/results/".length());
                return server.send(new Ask("GET", "/v1/jobs/" + id + "/download", "", ask.headers(), ask.body()));
            }
            Reply reply = server.send(ask);
            return ask.isDownload() && reply.is(200)
                    ? Reply.of(303).with("Location", location.apply(ask.path()))
                    : reply;
        };
    }

    private static Twist circle() {
        Twist leading = reading(path -> "/v1/results/1");
        return (ask, server) -> switch (ask.path()) {
            case "/v1/results/1" -> Reply.of(307).with("Location", "2");
            case "/v1/results/2" -> Reply.of(307).with("Location", "1");
            default -> leading.answer(ask, server);
        };
    }
}
