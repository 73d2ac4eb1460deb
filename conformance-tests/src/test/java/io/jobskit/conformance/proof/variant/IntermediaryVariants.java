package io.jobskit.conformance.proof.variant;

import io.jobskit.conformance.proof.twist.Form;
import io.jobskit.conformance.proof.twist.Twist;
import io.jobskit.conformance.proof.twist.Wiring;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Oddities of what may stand between a client and a server, each of which HTTP allows. */
final class IntermediaryVariants {

    private static final String HTTP = "No section says how HTTP carries an answer, nor what stands in between.";

    private IntermediaryVariants() {}

    static List<LegalVariant> all() {
        return List.of(
                written("NamesHeadersOfOneConnection", Form.plain().more("""
                        Connection: X-Hop, keep-alive\r
                        X-Hop: 1\r
                        Keep-Alive: timeout=5, max=100\r
                        Proxy-Connection: keep-alive\r
                        Proxy-Authenticate: Basic realm="proxy"\r
                        Proxy-Status: edge; received-status=200\r
                        """)),
                written("TellsOfTheWay", Form.plain().more("""
                        Via: 1.1 edge (nginx), 2 origin\r
                        Age: 0\r
                        Warning: 214 edge "Transformation applied"\r
                        X-Cache: MISS\r
                        Vary: Accept\r
                        Vary: Origin, Accept-Encoding\r
                        Cache-Control: private\r
                        Cache-Control: max-age=0\r
                        """)),
                written("InformsBeforeItAnswers", Form.plain().before("""
                        HTTP/1.1 100 Continue\r
                        \r
                        HTTP/1.1 102 Processing\r
                        \r
                        HTTP/1.1 103 Early Hints\r
                        Link: </style.css>; rel=preload\r
                        Location: /v1/nowhere\r
                        \r
                        """)),
                written(
                        "SendsTrailers",
                        Form.plain()
                                .more("Trailer: X-Checksum\r\n")
                                .chunked(place -> 4096, "", "X-Checksum: abc\r\nX-Other: 1\r\n")),
                written("ExtendsChunks", Form.plain().chunked(place -> 1000, ";name=value;q=\"a;b\"", "")),
                written("SendsOddChunks", Form.plain().chunked(place -> place < 40 ? 1 : 1021, "", "")),
                written("NamesHeadersInLowerCase", Form.plain().header(name -> name.toLowerCase(Locale.ROOT))),
                written("NamesHeadersInUpperCase", Form.plain().header(name -> name.toUpperCase(Locale.ROOT))),
                written("GivesNoReason", Form.plain().statusLine(line -> line.substring(0, 13))),
                written(
                        "GivesAReasonOfItsOwn",
                        Form.plain().statusLine(line -> line.substring(0, 13) + "So it is \u00e9!")),
                on(
                        "EndsAnswersWithTheConnection",
                        new Wiring(
                                "",
                                Form.plain()
                                        .statusLine(line -> line.replace("HTTP/1.1", "HTTP/1.0"))
                                        .untilTheEnd(),
                                1,
                                Optional.empty())),
                on("ClosesConnectionsAfter20Answers", Wiring.closingAfter(20)),
                on("ClosesConnectionsAfterOneAnswer", Wiring.closingAfter(1)),
                on("ClosesIdleConnections", Wiring.closingWhenIdleFor(Duration.ofMillis(300))),
                on("ClosesIdleConnectionsSoon", Wiring.closingWhenIdleFor(Duration.ofMillis(30))));
    }

    private static LegalVariant written(String name, Form form) {
        return on(name, Wiring.written(form));
    }

    private static LegalVariant on(String name, Wiring wiring) {
        Twist honest = (ask, server) -> server.send(ask);
        return LegalVariant.of(name, HTTP, () -> honest.on(wiring)).in(WireVariants.CODING);
    }
}
